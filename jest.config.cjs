/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  // Not the root: a data folder of another account would be crawled too.
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testEnvironment: 'node',
  testMatch: [
    '<rootDir>/libs/**/*.spec.ts',
    '<rootDir>/apps/*/src/**/*.spec.ts',
    '<rootDir>/test/!(bench|prove)/**/*.spec.ts',
  ],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^@siyana/(.*)$': '<rootDir>/libs/$1/src/index.ts' },
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
    '\\.m?js$': '<rootDir>/test/support/transform.cjs',
  },
  // Nest and jose are ES modules, so packages are transformed too.
  transformIgnorePatterns: [],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  globalSetup: '<rootDir>/test/support/jest-global-setup.ts',
  globalTeardown: '<rootDir>/test/support/jest-global-teardown.ts',
  maxWorkers: 2,
  testTimeout: 30_000,
};
