import { openOnThisMachine } from './embedded-place.ts';
import { describeLetters } from './letters.ts';

describeLetters('in the embedded store', openOnThisMachine);
