import type { PartName } from './step.ts';

/** The application permissions of Graph's that whoever runs the command needs, by what they are for. */
export const permissionsFor: Readonly<Record<PartName | 'directory', readonly string[]>> = {
  directory: ['User.Read.All'],
  team: ['Group.Create', 'GroupMember.Read.All', 'Team.Create', 'Team.ReadBasic.All', 'User.Read.All'],
  channels: ['Channel.Create', 'Channel.ReadBasic.All'],
  catalogue: ['AppCatalog.Read.All'],
  app: ['TeamsAppInstallation.ReadWriteForTeam.All'],
  tab: ['TeamsTab.ReadWrite.All'],
  people: ['TeamMember.ReadWrite.All', 'User.Invite.All'],
  site: ['Sites.FullControl.All'],
  grant: ['Sites.FullControl.All'],
  lists: ['Sites.FullControl.All'],
  record: ['Sites.FullControl.All'],
};
