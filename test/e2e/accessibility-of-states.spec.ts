import { expect, test } from '@playwright/test';
import { isAccessible } from './support/accessible.ts';
import { type County, openCounty } from './support/county.ts';
import { openLocalTeams, type LocalTeams, settled } from './support/local-teams.ts';
import { roundByApi } from './support/round-by-api.ts';

/* What does not stand in the navigation, in every look and at both widths. Nothing is excluded. */

const nextYear = new Date().getUTCFullYear() + 1;
const roundOf = (year: number) => `kollektiv-kompetanseutvikling-${year}`;
/** A round with a decision being written, and one with a key being written. */
const deciding = nextYear + 1;
const preparing = nextYear + 2;

let county: County;
test.beforeAll(async () => {
  county = await openCounty();
  const round = roundByApi(county.service, roundOf(deciding));
  await round.prepare();
  await round.decideKeyAndPublish();
  await round.deliver(['fosen', 'gauldal']);
  await round.recommend();
  await roundByApi(county.service, roundOf(preparing)).prepare();
});
test.afterAll(() => county.close());

/** Colours change with the look and with nothing that moves: they are read when they have settled. */
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Other states of the pages, and dialogs. */
const moments: readonly {
  readonly what: string;
  readonly user: string;
  readonly come: (teams: LocalTeams) => Promise<void>;
}[] = [
  {
    what: 'the dialog for a new round',
    user: 'governor',
    come: async (teams) => {
      await teams.button('Klargjør ny runde').click();
      await expect(teams.tab.getByLabel('Tilskuddsordning')).toBeEnabled();
    },
  },
  {
    what: 'a key being written, with a fixed grant and an explanation open',
    user: 'governor',
    come: async (teams) => {
      await teams.chooseRound(new RegExp(`grunnskole.*${preparing}|${preparing}.*grunnskole`));
      await teams.goTo('Fordeling');
      await teams.tab.getByRole('textbox', { name: 'Pott' }).fill('1');
      await teams.tab.getByRole('button', { name: 'Fosen' }).first().click();
      await teams.tab.getByRole('button', { name: 'Koordinering' }).click();
      await expect(teams.tab.getByText(/mer enn potten/).first()).toBeVisible();
    },
  },
  {
    what: 'a form with a file looked at, a question that is new, and a queue',
    user: 'coordinator-fosen',
    come: async (teams) => {
      await teams.goTo('Skjema');
      await teams.tab.getByRole('link', { name: 'Skriveramme for skoleutvikling' }).click();
      await teams.button('For den som lager en flyt i Power Automate').click();
      const rows = 'ID;Kommune;Skole;Tidsperiode;Noe nytt?\n7;Ørland;A;snart;Ja';
      const buffer = Buffer.from(rows.replace(';Noe nytt?', '').replace(';Ja', ''));
      const choose = teams.tab.locator('input[type=file]');
      await choose.setInputFiles({ name: 'svar.csv', mimeType: 'text/csv', buffer });
      await expect(teams.row(/^2/)).toContainText('«snart»');
      await choose.setInputFiles({ name: 'nye.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
      await expect(teams.button('Lagre spørsmålene')).toBeVisible();
    },
  },
  {
    what: 'a response to a form being read',
    user: 'coordinator-fosen',
    come: async (teams) => {
      await teams.goTo('Skjema');
      await teams.tab.getByRole('link', { name: 'Skriveramme for skoleutvikling' }).click();
      await teams.button('Les svaret, nummer 2').click();
      await expect(teams.dialog('Svar 2')).toBeVisible();
    },
  },
  {
    what: 'a key being written, for those who read it',
    user: 'coordinator-fosen',
    come: async (teams) => {
      await teams.chooseRound(new RegExp(`grunnskole.*${preparing}|${preparing}.*grunnskole`));
      await teams.goTo('Fordeling');
    },
  },
  {
    what: 'another key tried',
    user: 'governor',
    come: async (teams) => {
      await teams.goTo('Fordeling');
      await teams.button('Prøv «hva om»').click();
      await teams.tab.getByRole('textbox', { name: 'Pott' }).fill('50 000 000');
      await expect(teams.tab.getByRole('columnheader', { name: 'Endring', exact: true })).toBeVisible();
    },
  },
  {
    what: 'a decision being written',
    user: 'governor',
    come: async (teams) => {
      await teams.chooseRound(new RegExp(`grunnskole.*${deciding}|${deciding}.*grunnskole`));
      await teams.goTo('Vedtak');
      await teams.tab.getByRole('textbox', { name: 'Vedtatt, Fosen' }).fill('1000');
      await expect(teams.tab.getByLabel('Begrunnelse for avviket, Fosen')).toBeVisible();
    },
  },
  {
    what: 'a decision with its letters',
    user: 'governor',
    come: async (teams) => {
      await teams.chooseRound(/Kompetanseløftet/);
      await teams.goTo('Vedtak');
      await expect(teams.tab.getByRole('table', { name: 'Tilsagnsbrev' })).toBeVisible();
    },
  },
  {
    what: 'a plan being changed, with a measure open',
    user: 'coordinator-trondheim-malvik',
    come: async (teams) => {
      await teams.goTo('Plan');
      await teams.button('Rediger planen').click();
      await teams.button('Rediger Andrespråkspedagogikk').first().click();
      const dialog = teams.dialog(/Rediger/);
      await dialog.getByRole('textbox').first().fill('');
      await dialog.getByRole('button', { name: 'Ferdig' }).click();
      await expect(dialog.getByText('Må fylles ut.')).toBeVisible();
    },
  },
  {
    what: 'the versions of a plan',
    user: 'coordinator-trondheim-malvik',
    come: async (teams) => {
      await teams.goTo('Plan');
      await teams.tab.getByRole('link', { name: 'Versjoner' }).click();
      await expect(teams.row(/^Versjon 1/)).toBeVisible();
    },
  },
  {
    what: 'measures to pick from the plan',
    user: 'coordinator-trondheim-malvik',
    come: async (teams) => {
      await teams.goTo('Grunnlag');
      await teams.button('Hent fra planen').click();
      await expect(teams.dialog('Hent tiltak fra planen').getByRole('checkbox').first()).toBeVisible();
    },
  },
  {
    what: 'a basis with faults in it',
    user: 'coordinator-fosen',
    come: async (teams) => {
      await teams.goTo('Grunnlag');
      await teams.tab.getByLabel('Tittel').first().fill('');
      await teams.tab.getByLabel('Kostnad eierne').first().fill('mye');
      await teams.button('Lagre utkast').click();
      await expect(teams.tab.getByText('Må fylles ut.')).toBeVisible();
    },
  },
  {
    what: 'a basis that was sent back',
    user: 'coordinator-levanger-verdal',
    come: async (teams) => {
      await teams.goTo('Grunnlag');
      await expect(teams.tab.getByText('Statsforvalteren har sendt grunnlaget tilbake')).toBeVisible();
    },
  },
  {
    what: 'a submitted basis about to be sent back',
    user: 'governor',
    come: async (teams) => {
      await teams.goTo('Grunnlag');
      await teams.tab.getByRole('link', { name: 'Gauldal' }).click();
      await teams.button('Send tilbake').click();
      await expect(teams.dialog(/Sende tilbake/)).toBeVisible();
    },
  },
  {
    what: 'a recommendation being written',
    user: 'governor',
    come: async (teams) => {
      await teams.goTo('Innstilling');
      await teams.tab.getByRole('textbox', { name: 'Anbefalt, Gauldal' }).fill('1000');
      await teams.button('Legg til fellestiltak').click();
      await expect(teams.tab.getByLabel('Begrunnelse, Gauldal')).toBeVisible();
    },
  },
  {
    what: 'a page that could not be fetched',
    user: 'governor',
    come: async (teams) => {
      await teams.page.route('**/api/rounds/*/key', (route) => route.abort());
      await teams.goTo('Fordeling');
      await expect(teams.tab.getByRole('alert')).toContainText('Vi får ikke kontakt med tjenesten');
    },
  },
  { what: 'the page of those without a role', user: 'outsider', come: async (teams) => settled(teams) },
];
for (const { what, user, come } of moments) {
  test(what, async ({ page }) => {
    const teams = await openLocalTeams(page, county.address, { user });
    await come(teams);
    await isAccessible(teams, what);
  });
}
