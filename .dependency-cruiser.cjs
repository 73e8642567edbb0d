/**
 * Who may import whom, as docs/architecture.md has it. Everything that no line allows is forbidden.
 * A test plants a violation of every line and sees it caught: test/architecture/boundaries.test.ts.
 */
/** A folder of the tab that is a page's own: any but those that all pages share. */
const feature = '(?!(?:shell|parts|api|sign-in)/)([^/]+)';
const anyPackage = ['npm', 'core'];

/** @param {string} room @param {string[]} mayImport */
function room(room, mayImport) {
  return {
    name: `${room.replaceAll('/', '-')}-keeps-to-its-own`,
    severity: 'error',
    from: { path: `^(${room})/`, pathNot: '\\.test\\.tsx?$' },
    to: { path: '^(src|tab|bot|infra|test)/', pathNot: `^(${[room, ...mayImport].join('|')})(/|$)` },
  };
}

module.exports = {
  forbidden: [
    room('src/domain', []),
    room('src/application', ['src/domain']),
    room('src/contract', ['src/domain']),
    room('src/text', ['src/contract', 'src/domain']),
    room('src/storage', ['src/application/ports', 'src/domain', 'src/text']),
    room('src/delivery', ['src/application/ports', 'src/domain', 'src/text']),
    room('src/intake', ['src/application/ports', 'src/domain', 'src/text']),
    room('src/documents', ['src/application/ports', 'src/contract', 'src/domain', 'src/text']),
    room('src/http', ['src/application', 'src/contract', 'src/domain', 'src/text']),
    room('bot', ['src/application', 'src/contract', 'src/domain', 'src/text']),
    room('src/local', ['src/http', 'bot', 'src/contract', 'src/domain', 'src/application/ports']),
    room('src/seed', ['src/application', 'src/domain', 'src/storage']),
    room('src/cli', [
      'src/application',
      'src/contract',
      'src/domain',
      'src/seed/county-register\\.ts',
      'src/storage',
      'src/config\\.ts',
      'infra/provisioning',
    ]),
    room('infra/provisioning', [
      'src/application',
      'src/domain',
      'src/seed/county-register\\.ts',
      'src/storage',
      'src/text',
    ]),
    room('tab', ['src/contract', 'src/text', 'src/domain']),
    {
      name: 'domain-is-pure',
      comment: 'The rule book has no packages, no I/O, no clock, no randomness.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: anyPackage },
    },
    {
      name: 'application-has-no-packages',
      severity: 'error',
      from: { path: '^src/application/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev'] },
    },
    {
      name: 'contract-knows-only-types-of-the-domain',
      severity: 'error',
      from: { path: '^src/contract/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contract-knows-only-zod',
      severity: 'error',
      from: { path: '^src/contract/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: anyPackage, pathNot: 'node_modules/zod' },
    },
    {
      name: 'tab-takes-only-routes-and-types-of-the-contract',
      comment: 'The schemas would bring zod into the bundle.',
      severity: 'error',
      from: { path: '^tab/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/contract/',
        pathNot: '^src/contract/routes\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'features-of-the-tab-stay-apart',
      severity: 'error',
      from: { path: `^tab/${feature}/` },
      to: { path: `^tab/${feature}/`, pathNot: '^tab/$1/' },
    },
    {
      name: 'only-bot-knows-botbuilder',
      severity: 'error',
      from: { pathNot: '^bot/' },
      to: { path: 'node_modules/botbuilder' },
    },
    {
      name: 'only-the-composition-loads-the-local-host',
      severity: 'error',
      from: { pathNot: '^src/(local/|composition/)' },
      to: { path: '^src/local/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
