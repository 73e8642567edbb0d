import {
  beginSchoolPlan,
  saveSchoolPlan,
  shareSchoolPlan,
  type WrittenSchoolPlan,
} from '../application/school-plan/school-plan-changes.ts';
import { addDays, type PlainDate } from '../domain/calendar/plain-date.ts';
import { command, type County, personOf, succeed } from './county.ts';

type Written = { readonly by: string; readonly content: WrittenSchoolPlan; readonly shared: boolean };

/** The schools and what they write are invented. */
const plans: readonly Written[] = [
  {
    by: 'owner-orland',
    shared: true,
    content: {
      school: 'Eksempelskolen i Ørland',
      period: 'H-26 – V-28',
      parts: {
        situation:
          'Elevene leser godt på småtrinnet, og mange strever med fagtekster fra femte trinn. Lærerne jobber ulikt med lesing i fagene.',
        goals: 'Alle lærere bruker felles lesestrategier i sine fag.',
        measures: 'Felles økter om lesing i fagene annenhver uke. Lærerne prøver ut og deler erfaringer.',
        organisation:
          'Rektor leder. En ressurslærer på hvert trinn. UH-partneren er med på fire samlinger i året. Planen er drøftet med de tillitsvalgte.',
        assessment: 'Kollegaobservasjon to ganger i året, og leseprøvene på femte og åttende trinn.',
      },
    },
  },
  {
    by: 'owner-malvik',
    shared: false,
    content: {
      school: 'Eksempelskolen i Malvik',
      period: '2027–2029',
      parts: {
        situation: 'Skolen har fått mange flerspråklige elever på kort tid.',
        goals: 'Elevene får bruke alle språkene sine i læringen.',
        measures: '',
        organisation: '',
        assessment: '',
      },
    },
  },
];

/** Two schools have a plan: one that its owner has shared, and one under work. */
export async function seedSchoolPlans(county: County, today: PlainDate): Promise<void> {
  county.clock.at(`${addDays(today, -20)}T09:00:00Z`);
  for (const { by, content, shared } of plans) {
    const role = personOf(county, by).roles.find((one) => one.role === 'owner');
    const [network] = role?.networks ?? [];
    if (role?.role !== 'owner' || network === undefined) throw new Error(`the demo has no owner ${by}`);
    const { school, period } = content;
    const begun = await succeed(
      beginSchoolPlan(county, await command(county, by, 'school-plan', `${by}-new`), {
        network,
        owner: role.owner,
        school,
        period,
      }),
    );
    const { id } = begun;
    await succeed(
      saveSchoolPlan(county, await command(county, by, 'school-plan', id), { id, content, reason: '' }),
    );
    if (shared) await succeed(shareSchoolPlan(county, await command(county, by, 'school-plan', id), { id }));
  }
}
