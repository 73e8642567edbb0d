import { openOnThisMachine } from './embedded-place.ts';
import { describePlans } from './plans.ts';

describePlans('in the embedded store', openOnThisMachine);
