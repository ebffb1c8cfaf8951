import { describe, expect, test } from 'vitest';
import { apiPort, portFromEnv } from './api-port.ts';

test.each([
  [undefined, null],
  ['', null],
  ['8080', 8080],
])('portFromEnv reads %j', (PORT, expected) => {
  expect(portFromEnv(PORT === undefined ? {} : { PORT })).toBe(expected);
});

test.each(['0', '65536', '80a', '-1', '4e3', ' '])('portFromEnv refuses %j', (PORT) => {
  expect(() => portFromEnv({ PORT })).toThrow(`but got: ${PORT}.`);
});

describe('apiPort', () => {
  test('prefers the argument to PORT, and PORT to the usual one', async () => {
    expect(await apiPort(1234, { PORT: '80' })).toBe(1234);
    expect(await apiPort(undefined, { PORT: '80' })).toBe(80);
    expect(await apiPort(undefined, {})).toBeGreaterThanOrEqual(4000);
  });
});
