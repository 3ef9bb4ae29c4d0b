import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const NO_DEFAULT_EXPORT = {
  selector: ':matches(ExportDefaultDeclaration, ExportSpecifier[exported.name="default"])',
  message: 'Export by name.',
};
const NO_UNSEEN_TEST = {
  selector:
    'CallExpression > MemberExpression.callee[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
  message: 'A test that does not run proves nothing.',
};
const THE_CLOCK_IS_GIVEN = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'new Date()'],
  ['CallExpression[callee.name="Date"]', 'Date()'],
  ['MemberExpression[object.name="Date"][property.name="now"]', 'Date.now'],
].map(([selector, what]) => ({ selector, message: `${what}: take the time from the Clock that is given.` }));
const ZONES_ARE_OURS = [
  [
    ':matches(NewExpression, CallExpression)[callee.object.name="Intl"] Property[key.name="timeZone"]:not([value.value="UTC"])',
    'Intl with a time zone',
  ],
  ['CallExpression[callee.property.name=/^toLocale/] Property[key.name="timeZone"]', 'toLocale… with a time zone'],
  ['Literal[value=/at\\s+time\\s+zone/i], TemplateElement[value.raw=/at\\s+time\\s+zone/i]', 'AT TIME ZONE'],
  [
    'Literal[value=/date_trunc\\s*\\([^)]*,[^)]*,/i], TemplateElement[value.raw=/date_trunc\\s*\\([^)]*,[^)]*,/i]',
    'date_trunc with a zone',
  ],
].map(([selector, what]) => ({
  selector,
  message: `${what} asks a zone table that may be years old: use the kernel's local-time.`,
}));
const EVERYWHERE = [NO_DEFAULT_EXPORT, NO_UNSEEN_TEST];
const OUR_ZONE_TABLE_ONLY = {
  paths: [{ name: 'moment-timezone', message: "Use the kernel's local-time." }],
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'node_modules/', '.siyana/', 'libs/api-client/src/generated/'] },
  // No file excuses itself: a rule that does not fit is changed here, for all.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `== null` means null or undefined.
      eqeqeq: ['error', 'smart'],
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-imports': ['error', OUR_ZONE_TABLE_ONLY],
      'no-restricted-syntax': ['error', ...EVERYWHERE, ...THE_CLOCK_IS_GIVEN, ...ZONES_ARE_OURS],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An index is checked by noUncheckedIndexedAccess, and `!` says that the line above knows better.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Nest finds a module by its decorated class, which may hold nothing.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Classes of bodies and answers are shapes: an object literal is as good as an instance.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // `async` alone turns a throw into a rejection, which is what an interface of promises asks for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    // What a component is given are functions, however their types are written.
    files: ['apps/web/**/*.tsx'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: [
      'libs/kernel/src/{clock,ids}.ts',
      'apps/web/src/app/clock.ts',
      'libs/api-client/src/ids.ts',
      'test/**/*.ts',
      '**/*.spec.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...EVERYWHERE, ...ZONES_ARE_OURS] },
  },
  {
    files: ['libs/kernel/src/local-time.ts'],
    rules: {
      'no-restricted-imports': 'off',
      'no-restricted-syntax': ['error', ...EVERYWHERE, ...THE_CLOCK_IS_GIVEN],
    },
  },
  {
    // Jest takes these two by their default export.
    files: ['test/support/jest-global-{setup,teardown}.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_UNSEEN_TEST, ...ZONES_ARE_OURS] },
  },
  { files: ['apps/cli/**/*.ts', 'test/{bench,prove}/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      // The body of an answer is `any`, as are matchers such as expect.any; expect(x.method) binds nothing.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // Oracles share nothing with what they judge, not even the way to the zone table.
  { files: ['test/oracles/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  // It gives a process the zone table of another time.
  { files: ['test/support/older-zones.ts'], rules: { 'no-restricted-imports': 'off' } },
  // These describe modules of others as they are.
  { files: ['**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: {
        Buffer: 'readonly',
        clearInterval: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        setInterval: 'readonly',
      },
    },
    rules: {
      eqeqeq: 'error',
      'no-undef': 'error',
      'no-unused-vars': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: { __dirname: 'readonly' } } },
);
