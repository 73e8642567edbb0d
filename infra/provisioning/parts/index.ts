import type { Part } from '../part.ts';
import type { PartName } from '../step.ts';
import { app } from './app.ts';
import { catalogue } from './catalogue.ts';
import { channels } from './channels.ts';
import { grant } from './grant.ts';
import { lists } from './lists.ts';
import { people } from './people.ts';
import { record } from './record.ts';
import { site } from './site.ts';
import { tab } from './tab.ts';
import { team } from './team.ts';

/** Every part of a place. */
export const parts: { readonly [Name in PartName]: Part<Name> } = {
  team,
  catalogue,
  channels,
  app,
  tab,
  people,
  site,
  grant,
  lists,
  record,
};
