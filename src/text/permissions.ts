import type { Action, Permission } from '../domain/policies/policy.ts';
import type { RoleName } from '../domain/registers/registers.ts';
import { defineTexts, pick, type Language } from './language.ts';

/** Why somebody may not do something, in words. */
export const permissionTexts = defineTexts({
  nb: {
    and: ' og ',
    only: (roles: string) => `Bare ${roles} kan gjøre dette.`,
    notYourNetwork: 'Du kan gjøre dette bare i ditt eget nettverk.',
    notNow: 'Dette kan ikke gjøres slik saken står nå.',
    roundClosed: 'Runden er avsluttet.',
    voteClosed: 'Avstemningen er avsluttet.',
    role: {
      'county-governor': 'statsforvalteren',
      coordinator: 'koordinatoren',
      representative: 'representanten i samarbeidsforum',
      deputy: 'vararepresentanten',
      partner: 'UH-partneren',
      owner: 'eieren',
      statped: 'Statped',
    },
    state: {
      'round.close': 'Runden kan avsluttes når vedtaket er fattet.',
      'key.edit': 'Fordelingsnøkkelen er vedtatt og kan ikke endres.',
      'key.decide': 'Fordelingsnøkkelen er alt vedtatt.',
      'frames.publish': 'Rammene er alt publisert.',
      'basis.edit': 'Beslutningsgrunnlaget er levert og låst. Statsforvalteren kan sende det tilbake.',
      'basis.confirm-as-owner': 'Beslutningsgrunnlaget er alt levert.',
      'basis.confirm-as-partner': 'Beslutningsgrunnlaget er alt levert.',
      'basis.submit': 'Beslutningsgrunnlaget er alt levert.',
      'basis.return': 'Bare et levert beslutningsgrunnlag kan sendes tilbake.',
      'recommendation.edit': 'Innstillingen er levert og låst.',
      'recommendation.submit': 'Innstillingen er alt levert.',
      'network-report.edit': 'Rapporten er levert og låst. Statsforvalteren kan sende den tilbake.',
      'institution-report.edit': 'Rapporten er levert og låst. Statsforvalteren kan sende den tilbake.',
      'group-report.edit': 'Rapporten er levert og låst. Send den tilbake for å endre den.',
      'report.return': 'Bare en levert rapport som ikke er godkjent, kan sendes tilbake.',
      'report.approve': 'Bare en levert rapport kan godkjennes.',
      'decision.prepare': 'Samarbeidsforum har ikke levert innstillingen ennå.',
      'decision.edit': 'Vedtaket er fattet og kan ikke endres.',
      'needs-report.edit': 'Behovsmeldingen er sendt og låst. Åpne den igjen for å endre den.',
      'needs-report.submit': 'Behovsmeldingen er alt sendt.',
      'needs-report.reopen': 'Behovsmeldingen er ikke sendt ennå.',
      'need.answer': 'Eieren har åpnet behovsmeldingen igjen. Svar når den er sendt på nytt.',
      'decision.take': 'Vedtaket er alt fattet.',
      'letter.preview': 'Vedtaket er fattet. Brevene er utstedt.',
      'letter.amend': 'Vedtaket er ikke fattet ennå.',
      'letter.sign-amendment': 'Vedtaket er ikke fattet ennå.',
      'letter.withdraw-amendment': 'Vedtaket er ikke fattet ennå.',
      'duty.dismiss': 'Dette er alt meldt som ikke aktuelt.',
      'duty.restore': 'Dette er ikke meldt som ikke aktuelt.',
      'vote.open': 'Innstillingen er alt levert.',
    },
  },
  nn: {
    and: ' og ',
    only: (roles: string) => `Berre ${roles} kan gjere dette.`,
    notYourNetwork: 'Du kan gjere dette berre i ditt eige nettverk.',
    notNow: 'Dette kan ikkje gjerast slik saka står no.',
    roundClosed: 'Runden er avslutta.',
    voteClosed: 'Avrøystinga er avslutta.',
    role: {
      'county-governor': 'statsforvaltaren',
      coordinator: 'koordinatoren',
      representative: 'representanten i samarbeidsforum',
      deputy: 'vararepresentanten',
      partner: 'UH-partnaren',
      owner: 'eigaren',
      statped: 'Statped',
    },
    state: {
      'round.close': 'Runden kan avsluttast når vedtaket er gjort.',
      'key.edit': 'Fordelingsnøkkelen er vedteken og kan ikkje endrast.',
      'key.decide': 'Fordelingsnøkkelen er alt vedteken.',
      'frames.publish': 'Rammene er alt publiserte.',
      'basis.edit': 'Avgjerdsgrunnlaget er levert og låst. Statsforvaltaren kan sende det tilbake.',
      'basis.confirm-as-owner': 'Avgjerdsgrunnlaget er alt levert.',
      'basis.confirm-as-partner': 'Avgjerdsgrunnlaget er alt levert.',
      'basis.submit': 'Avgjerdsgrunnlaget er alt levert.',
      'basis.return': 'Berre eit levert avgjerdsgrunnlag kan sendast tilbake.',
      'recommendation.edit': 'Innstillinga er levert og låst.',
      'recommendation.submit': 'Innstillinga er alt levert.',
      'network-report.edit': 'Rapporten er levert og låst. Statsforvaltaren kan sende han tilbake.',
      'institution-report.edit': 'Rapporten er levert og låst. Statsforvaltaren kan sende han tilbake.',
      'group-report.edit': 'Rapporten er levert og låst. Send han tilbake for å endre han.',
      'report.return': 'Berre ein levert rapport som ikkje er godkjend, kan sendast tilbake.',
      'report.approve': 'Berre ein levert rapport kan godkjennast.',
      'decision.prepare': 'Samarbeidsforum har ikkje levert innstillinga enno.',
      'decision.edit': 'Vedtaket er gjort og kan ikkje endrast.',
      'needs-report.edit': 'Behovsmeldinga er send og låst. Opne ho igjen for å endre ho.',
      'needs-report.submit': 'Behovsmeldinga er alt send.',
      'needs-report.reopen': 'Behovsmeldinga er ikkje send enno.',
      'need.answer': 'Eigaren har opna behovsmeldinga igjen. Svar når ho er send på nytt.',
      'decision.take': 'Vedtaket er alt gjort.',
      'letter.preview': 'Vedtaket er gjort. Breva er skrivne ut.',
      'letter.amend': 'Vedtaket er ikkje gjort enno.',
      'letter.sign-amendment': 'Vedtaket er ikkje gjort enno.',
      'letter.withdraw-amendment': 'Vedtaket er ikkje gjort enno.',
      'duty.dismiss': 'Dette er alt meldt som ikkje aktuelt.',
      'duty.restore': 'Dette er ikkje meldt som ikkje aktuelt.',
      'vote.open': 'Innstillinga er alt levert.',
    },
  },
  en: {
    and: ' and ',
    only: (roles: string) => `Only ${roles} can do this.`,
    notYourNetwork: 'You can do this only in your own network.',
    notNow: 'This cannot be done as things stand now.',
    roundClosed: 'The round is closed.',
    voteClosed: 'The vote is closed.',
    role: {
      'county-governor': 'the county governor',
      coordinator: 'the coordinator',
      representative: 'the representative in the collaboration forum',
      deputy: 'the deputy representative',
      partner: 'the higher education partner',
      owner: 'the owner',
      statped: 'Statped',
    },
    state: {
      'round.close': 'The round can be closed once the decision is taken.',
      'key.edit': 'The allocation key is decided and cannot be changed.',
      'key.decide': 'The allocation key is already decided.',
      'frames.publish': 'The frames are already published.',
      'basis.edit': 'The decision basis is submitted and locked. The county governor can send it back.',
      'basis.confirm-as-owner': 'The decision basis is already submitted.',
      'basis.confirm-as-partner': 'The decision basis is already submitted.',
      'basis.submit': 'The decision basis is already submitted.',
      'basis.return': 'Only a submitted decision basis can be sent back.',
      'recommendation.edit': 'The recommendation is submitted and locked.',
      'recommendation.submit': 'The recommendation is already submitted.',
      'network-report.edit': 'The report is submitted and locked. The county governor can send it back.',
      'institution-report.edit': 'The report is submitted and locked. The county governor can send it back.',
      'group-report.edit': 'The report is submitted and locked. Send it back to change it.',
      'report.return': 'Only a submitted report that is not approved can be sent back.',
      'report.approve': 'Only a submitted report can be approved.',
      'decision.prepare': 'The forum has not submitted the recommendation yet.',
      'decision.edit': 'The decision is taken and cannot be changed.',
      'needs-report.edit': 'The needs report is submitted and locked. Open it again to change it.',
      'needs-report.submit': 'The needs report is already submitted.',
      'needs-report.reopen': 'The needs report is not submitted yet.',
      'need.answer': 'The owner has opened the needs report again. Answer when it is submitted anew.',
      'decision.take': 'The decision is already taken.',
      'letter.preview': 'The decision is taken. The letters are issued.',
      'letter.amend': 'The decision is not taken yet.',
      'letter.sign-amendment': 'The decision is not taken yet.',
      'letter.withdraw-amendment': 'The decision is not taken yet.',
      'duty.dismiss': 'This is already reported as not relevant.',
      'duty.restore': 'This is not reported as not relevant.',
      'vote.open': 'The recommendation is already submitted.',
    },
  },
});

/** Why the action is refused, in one sentence; null where it is allowed. */
export function explainPermission(permission: Permission, action: Action, language: Language): string | null {
  if (permission.allowed) return null;
  const texts = pick(permissionTexts, language);
  switch (permission.code) {
    case 'not-your-role':
      return texts.only(listRoles(permission.roles, texts));
    case 'not-your-network':
      return texts.notYourNetwork;
    case 'not-in-this-state': {
      if (permission.state === 'closed')
        return action.startsWith('vote.') ? texts.voteClosed : texts.roundClosed;
      const sentences: Readonly<Partial<Record<Action, string>>> = texts.state;
      return sentences[action] ?? texts.notNow;
    }
  }
}

function listRoles(
  roles: readonly RoleName[],
  texts: { readonly and: string; readonly role: Readonly<Record<RoleName, string>> },
): string {
  const words = roles.map((role) => texts.role[role]);
  return [words.slice(0, -1).join(', '), words.at(-1) ?? ''].filter((part) => part !== '').join(texts.and);
}
