import preset from '../../jest.preset.mjs';
export default {
  ...preset,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  setupFiles: ['<rootDir>/test/support/setup.mjs'],
  testTimeout: 30_000,
  // each worker holds a desk with its connections: two cores, two workers
  maxWorkers: 2,
};
