import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // No server: pure rooms, tables, property tests.
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'test/contract/**/*.test.ts',
            'test/reading/**/*.test.ts',
            'test/analysis/**/*.test.ts',
          ],
          testTimeout: 30_000,
        },
      },
      // Real Neo4j servers, one per test file at a time, started by the run itself on free ports.
      {
        test: {
          name: 'graph',
          include: ['test/graph/**/*.test.ts'],
          globalSetup: ['test/support/start-servers.ts'],
          pool: 'forks',
          maxWorkers: 2,
          // Another number of workers than the other project: vitest asks for a group of its own.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      // Neo4j Browser in a real Chromium, over a server and an API of its own.
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/start-servers.ts'],
          pool: 'forks',
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 240_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
