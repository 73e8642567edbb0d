import { describeJointMeasures } from './joint-measures.ts';
import { openInSharePoint } from './sharepoint-place.ts';

describeJointMeasures('in SharePoint', () => openInSharePoint());
