import { openOnThisMachine } from './embedded-place.ts';
import { describeYear } from './year.ts';

describeYear('in the embedded store', openOnThisMachine);
