import { describeNeeds } from './needs.ts';
import { openInSharePoint } from './sharepoint-place.ts';

describeNeeds('in SharePoint', () => openInSharePoint());
