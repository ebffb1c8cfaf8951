import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { askedPort, portFromEnv } from './api-port.ts';
import { freePort } from './local-database/ports.ts';

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

describe('askedPort', () => {
  test('prefers the argument to PORT', async () => {
    const [one, two] = [await freePort(0), await freePort(0)];
    expect(await askedPort(one, { PORT: String(two) })).toBe(one);
    expect(await askedPort(undefined, { PORT: String(two) })).toBe(two);
    expect(await askedPort(undefined, {})).toBeNull();
  });

  test('refuses one that is taken, unless it is for another address', async () => {
    const taker = createServer();
    await new Promise<void>((resolve) => taker.listen(0, '127.0.0.1', resolve));
    const { port } = taker.address() as AddressInfo;
    try {
      await expect(askedPort(port, {})).rejects.toMatchObject({ code: 'PORT_TAKEN', details: { port } });
      expect(await askedPort(port, { HOST: '192.0.2.1' })).toBe(port);
    } finally {
      taker.close();
    }
  });
});
