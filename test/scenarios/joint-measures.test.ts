import { openOnThisMachine } from './embedded-place.ts';
import { describeJointMeasures } from './joint-measures.ts';

describeJointMeasures('in the embedded store', openOnThisMachine);
