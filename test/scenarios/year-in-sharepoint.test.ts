import { openInSharePoint } from './sharepoint-place.ts';
import { describeYear } from './year.ts';

describeYear('in SharePoint', () => openInSharePoint());
