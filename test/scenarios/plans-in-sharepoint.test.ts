import { describePlans } from './plans.ts';
import { openInSharePoint } from './sharepoint-place.ts';

describePlans('in SharePoint', () => openInSharePoint());
