import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findJava, javaMajor } from './find-java.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kurultai-java-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

/** A stand-in for a Java of JAVA_HOME that prints this as its version. */
function install(printed: string): void {
  mkdirSync(join(home, 'bin'));
  const java = join(home, 'bin', 'java');
  writeFileSync(java, `#!/bin/sh\necho '${printed}' >&2\n`);
  chmodSync(java, 0o755);
}

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "21" 2023-09-19', 21],
  ['openjdk version "25-ea" 2025-09-16', 25],
  ['Picked up _JAVA_OPTIONS: -Xmx1g\nopenjdk version "11.0.2" 2019-01-15', 11],
  ['The operation could not be completed. Unable to locate a Java Runtime.', null],
])('javaMajor reads %j as %j', (printed, major) => {
  expect(javaMajor(printed)).toBe(major);
});

describe('findJava', () => {
  test('takes the one of JAVA_HOME', async () => {
    install('openjdk version "17.0.1" 2021-10-19');
    expect(await findJava({ JAVA_HOME: home, PATH: '' })).toBe(join(home, 'bin', 'java'));
  });

  test.each([
    ['JAVA_TOO_OLD', 'openjdk version "11.0.2" 2019-01-15', '11'],
    ['JAVA_NOT_FOUND', 'Unable to locate a Java Runtime.', 'java'],
  ])('refuses with %s what prints %j', async (code, printed, said) => {
    install(printed);
    await expect(findJava({ JAVA_HOME: home })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(said) as string,
    });
  });

  test('says that there is none', async () => {
    await expect(findJava({ PATH: home })).rejects.toMatchObject({ code: 'JAVA_NOT_FOUND' });
    await expect(findJava({ JAVA_HOME: home })).rejects.toMatchObject({ code: 'JAVA_NOT_FOUND' });
  });
});
