import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { downloadMeter, installGds, installJars } from './install-jars.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kurultai-jars-'));
  mkdirSync(join(folder, 'bin'));
  vi.stubEnv('KURULTAI_CACHE', join(folder, 'cache'));
  vi.stubEnv('PATH', `${join(folder, 'bin')}:/usr/bin:/bin`);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A stand-in for Maven: a shell script that is given the folder to fill as $OUT. */
function maven(script: string): void {
  const file = join(folder, 'bin', 'mvn');
  const findFolder = 'for a in "$@"; do case "$a" in -DoutputDirectory=*) OUT="${a#*=}";; esac; done';
  writeFileSync(file, `#!/bin/sh\n${findFolder}\necho call >> ${join(folder, 'calls')}\n${script}\n`);
  chmodSync(file, 0o755);
}

const cached = (): readonly string[] => readdirSync(join(folder, 'cache'));

describe('installJars', () => {
  test('downloads once, and two at a time do not hurt each other', async () => {
    maven('mkdir -p "$OUT"; echo a > "$OUT/a.jar"; sleep 0.1; echo b > "$OUT/b.jar"');
    const [one, two] = await Promise.all([installJars(), installJars()]);
    expect(one).toBe(two);
    expect(readdirSync(one).sort()).toEqual(['a.jar', 'b.jar']);
    expect(cached()).toHaveLength(1);
    maven('exit 1');
    expect(await installJars()).toBe(one);
  });

  test('never takes a half download for a whole one', async () => {
    maven('mkdir -p "$OUT"; echo a > "$OUT/a.jar"; echo "[ERROR] No route to host"; exit 1');
    await expect(installJars()).rejects.toMatchObject({
      code: 'DOWNLOAD_FAILED',
      message: expect.stringContaining('No route to host') as string,
    });
    expect(cached()).toEqual([]);
  });

  test('ends Maven when it is told to and leaves nothing behind', async () => {
    maven('mkdir -p "$OUT"; exec sleep 20');
    await expect(installJars(undefined, AbortSignal.timeout(200))).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(cached()).toEqual([]);
  });

  test('says that there is no Maven', async () => {
    vi.stubEnv('PATH', join(folder, 'bin'));
    await expect(installJars()).rejects.toMatchObject({ code: 'MAVEN_NOT_FOUND' });
  });

  test('clears away what a killed download left, but not one that may still run', async () => {
    const old = join(folder, 'cache', 'download-old');
    const running = join(folder, 'cache', 'download-new');
    for (const half of [old, running]) mkdirSync(half, { recursive: true });
    utimesSync(old, 0, 0);
    maven('mkdir -p "$OUT"');
    await installJars();
    expect([existsSync(old), existsSync(running)]).toEqual([false, true]);
  });
});

test('installGds keeps its own jars and what the server lacks, each once', async () => {
  const server = join(folder, 'neo4j');
  mkdirSync(server);
  for (const name of ['lucene-core-9.11.0.jar', 'annotations-5.26.0.jar']) writeFileSync(join(server, name), '');
  const jars = ['lucene-core-9.8.0.jar', 'annotations-2.13.9.jar', 'proc-2.13.9.jar', 'hppc-0.7.3.jar'];
  maven(`mkdir -p "$OUT"; for jar in ${jars.join(' ')}; do echo a > "$OUT/$jar"; done`);
  const gds = await installGds(server);
  expect(readdirSync(gds).sort()).toEqual(['annotations-2.13.9.jar', 'hppc-0.7.3.jar', 'proc-2.13.9.jar']);
  expect(gds).toMatch(/gds-2\.13\.9-[\da-f]{8}$/u);
});

test('downloadMeter adds up what Maven says', () => {
  const told: string[] = [];
  const meter = downloadMeter((what) => told.push(what));
  meter('[INFO] Downloading from central: https://repository.example/a.jar');
  meter('Downloaded from central: https://repository.example/a.jar (1.6 MB at 3.2 MB/s)');
  meter('[INFO] Downloaded from central: https://repository.example/b.jar (900 kB at 3.2 MB/s)');
  expect(told.map((what) => /(\d+) MB/u.exec(what)?.[1])).toEqual(['2', '3']);
});
