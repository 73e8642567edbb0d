import { openOnThisMachine } from './embedded-place.ts';
import { describeNeeds } from './needs.ts';

describeNeeds('in the embedded store', openOnThisMachine);
