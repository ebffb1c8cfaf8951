import { defineConfig } from 'vitest/config';

/** `npm run pictures`: writes docs/pictures and the answers of docs/cypher.md anew, with the code of the browser tests. */
export default defineConfig({
  test: {
    include: ['test/browser/make-pictures.ts', 'test/browser/make-explanation-picture.ts'],
    globalSetup: ['test/support/start-servers.ts'],
    pool: 'forks',
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
