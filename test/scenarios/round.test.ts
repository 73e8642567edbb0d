import { openOnThisMachine } from './embedded-place.ts';
import { describeRound } from './round.ts';

describeRound('in the embedded store', openOnThisMachine);
