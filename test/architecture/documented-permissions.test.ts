import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { permissionsFor } from '../../infra/provisioning/permissions.ts';

it('every permission that provisioning needs stands in the administrator’s table, and no other', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/provisioning.md'), 'utf8');
  const table = /\| permission[\s\S]*?\n\n/.exec(page)?.[0] ?? '';
  const inTable = [...table.matchAll(/^\| `([\w.]+)`/gm)].map(([, name]) => name ?? '');
  expect(new Set(inTable)).toEqual(new Set(Object.values(permissionsFor).flat()));
});
