/**
 * The rings, lowest first: a library imports any ring below its own, and of its own ring only what BESIDE grants. A name may stand
 * here before its folder is there.
 */
const RINGS = [
  ['kernel'],
  ['tenancy', 'config', 'observability'],
  ['database', 'access', 'http'],
  ['jobs', 'events', 'files', 'mail'],
  ['identity'],
  ['attachments'],
  ['calendar'],
  ['assets'],
  ['procedures'],
  ['parts'],
  ['meters'],
  ['work-orders'],
  ['work-requests'],
  ['preventive'],
  ['planning'],
  ['purchasing'],
  ['integrations'],
  ['analytics'],
  ['cluster'],
  ['demo'],
];
const BESIDE = { http: ['access', 'database'] };
/** Generated from the API document: it imports no library, and only apps and tests import it. */
const CLIENT = 'api-client';
const KERNEL_PACKAGES = ['big.js', 'moment-timezone'];

const anyOf = (names) => `(?:${names.map((name) => name.replace(/[.]/g, '\\.')).join('|')})`;
const SPEC = '\\.spec\\.ts$';

const ringRules = RINGS.flatMap((ring, height) =>
  ring.map((lib) => {
    const allowed = [lib, ...RINGS.slice(0, height).flat(), ...(BESIDE[lib] ?? [])];
    return {
      name: `ring-of-${lib}`,
      severity: 'error',
      from: { path: `^libs/${lib}/` },
      to: { path: '^libs/', pathNot: `^libs/${anyOf(allowed)}/` },
    };
  }),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...ringRules,
    {
      name: 'every-library-has-a-ring',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/${anyOf([...RINGS.flat(), CLIENT])}/` },
      to: {},
    },
    {
      name: 'the-client-stands-alone',
      severity: 'error',
      from: { path: `^libs/${CLIENT}/` },
      to: { path: '^libs/', pathNot: `^libs/${CLIENT}/` },
    },
    {
      name: 'a-library-is-entered-by-its-index',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'a-library-is-entered-by-its-index-from-outside',
      comment:
        'test/support/postgres.ts runs before Jest knows the names of the libraries; the bench starts fast only without them. What a library has for tests, they may have, too.',
      severity: 'error',
      from: { pathNot: ['^libs/', '^test/support/postgres\\.ts$', '^test/bench/'] },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '/testing\\.ts$'] },
    },
    {
      name: 'libraries-know-no-app-and-no-test',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(?:apps|test)/' },
    },
    {
      name: 'apps-know-no-test',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^test/' },
    },
    {
      name: 'oracles-share-nothing-with-what-they-judge',
      severity: 'error',
      from: { path: '^test/oracles/' },
      to: { path: '^(?:libs|apps)/' },
    },
    {
      name: 'the-kernel-is-pure',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: SPEC },
      to: { path: 'node_modules/', pathNot: `node_modules/${anyOf(KERNEL_PACKAGES)}/` },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: {
        path: ['node_modules/', '\\.(?:controllers?|entity|jobs|module|queries|service)\\.ts$'],
        pathNot: `node_modules/${anyOf(KERNEL_PACKAGES)}/`,
        dependencyTypesNot: ['type-only'],
      },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unknown-module', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-package-at-run-time',
      severity: 'error',
      from: { path: '^(?:apps|libs)/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules/' },
    exclude: { path: '^(?:dist|apps/web)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
