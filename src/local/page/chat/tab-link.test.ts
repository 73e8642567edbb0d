import { describe, expect, it } from 'vitest';
import { pageAfterHash, pageOfTab } from './tab-link.ts';

const here = 'http://127.0.0.1:3978';
const inTeams = (context: unknown) =>
  `https://teams.microsoft.com/l/entity/app/oversikt?context=${encodeURIComponent(JSON.stringify(context))}`;

describe('a link in a message', () => {
  it.each([
    [inTeams({ subEntityId: '/plan/fosen' }), '/tab/plan/fosen'],
    [inTeams({ subPageId: 'plan/fosen' }), '/tab/plan/fosen'],
    [inTeams({ subEntityId: '//elsewhere.example' }), '/tab/elsewhere.example'],
    [inTeams({}), '/tab/'],
    [`${here}/#/innstilling?runde=2026`, '/tab/innstilling?runde=2026'],
    ['http://localhost:3978/#/plan', '/tab/plan'],
    [`${here}/tab/plan/fosen?a=1`, '/tab/plan/fosen?a=1'],
  ])('opens %s in the tab', (link, page) => {
    expect(pageOfTab(link, here)).toBe(page);
  });

  it.each([
    'https://elsewhere.example/tab/plan',
    'http://127.0.0.1:9999/#/plan',
    'https://teams.microsoft.com.elsewhere.example/l/entity/app/oversikt',
    'https://teams.microsoft.com/l/chat/0/0',
    `${here}/local/users`,
    `${here}/#plan`,
    'javascript:alert(1)',
    'plan/fosen',
  ])('leaves %s alone', (link) => {
    expect(pageOfTab(link, here)).toBeNull();
  });

  it('keeps a page of the tab inside the tab', () => {
    expect(pageAfterHash('#//elsewhere.example/x')).toBe('/tab/elsewhere.example/x');
    expect(pageAfterHash('')).toBeNull();
  });
});
