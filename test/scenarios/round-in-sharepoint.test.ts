import { describeRound } from './round.ts';
import { openInSharePoint } from './sharepoint-place.ts';

describeRound('in SharePoint', () => openInSharePoint());
