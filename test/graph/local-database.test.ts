import { describe, expect, test } from 'vitest';
import { emptyDatabase, testDriver } from '../support/test-server.ts';

describe('the servers of the test run', () => {
  test('answer to their worker and can be emptied', async () => {
    const driver = testDriver();
    try {
      await driver.executeQuery('CREATE (:Probe)-[:OF]->(:Probe)');
      await emptyDatabase();
      const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS nodes');
      expect(records[0]?.get('nodes')).toBe(0);
    } finally {
      await driver.close();
    }
  });
});
