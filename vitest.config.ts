import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** Vite would take the other build of graphql for our sources than Node takes for libraries: two copies know nothing of each other. */
const alias = [{ find: /^graphql$/u, replacement: createRequire(import.meta.url).resolve('graphql') }];

export default defineConfig({
  test: {
    projects: [
      // No server: pure rooms, tables, property tests.
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'test/contract/**/*.test.ts',
            'test/reading/**/*.test.ts',
            'test/analysis/**/*.test.ts',
          ],
          testTimeout: 120_000,
        },
      },
      // Real Neo4j servers, one per test file at a time, started by the run itself on free ports.
      {
        resolve: { alias },
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
      // Whole-graph questions on a server with Graph Data Science.
      {
        resolve: { alias },
        test: {
          name: 'network',
          include: ['test/network/**/*.test.ts'],
          globalSetup: ['test/support/start-servers.ts'],
          pool: 'forks',
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
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
