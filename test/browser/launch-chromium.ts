import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync } from 'node:zlib';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { extract } from 'tar-fs';

/** Any other Chromium than the packaged one, which is for Linux on x64. */
const OWN = process.env.KURULTAI_CHROMIUM;

const NSS = ['/usr/lib/x86_64-linux-gnu/libnss3.so', '/usr/lib64/libnss3.so', '/lib64/libnss3.so'];

/** Where the system lacks the libraries that Chromium needs: the package brings them for a host of its own. */
async function addLibraries(): Promise<Record<string, string>> {
  if (NSS.some((path) => existsSync(path))) return {};
  const folder = await mkdtemp(join(tmpdir(), 'kurultai-chromium-'));
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const archive = readFileSync(join(dirname(entry), '..', '..', 'bin', 'al2023.tar.br'));
  await pipeline(Readable.from([brotliDecompressSync(archive)]), extract(folder));
  return { LD_LIBRARY_PATH: join(folder, 'lib') };
}

/** A headless Chromium: that of KURULTAI_CHROMIUM, else the one that `npm ci` brought. Close it. */
export async function launchChromium(): Promise<Browser> {
  if (OWN) return chromium.launch({ executablePath: OWN });
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new TypeError('The packaged Chromium is for Linux on x64: set KURULTAI_CHROMIUM to the path of another.');
  const executablePath = await packaged.executablePath();
  return chromium.launch({
    executablePath,
    args: packaged.args,
    env: { ...process.env, ...(await addLibraries()) },
  });
}
