import { describeLetters } from './letters.ts';
import { openInSharePoint } from './sharepoint-place.ts';

describeLetters('in SharePoint', () => openInSharePoint());
