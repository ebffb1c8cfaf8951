import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CodedError } from '../../base/coded-error.ts';
import { jarsFolder, POM } from './home.ts';
import { runProgram } from './run-program.ts';

async function serverVersion(): Promise<string> {
  const pom = await readFile(POM, 'utf8');
  return /<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)/u.exec(pom)?.[1] ?? 'unknown';
}

async function download(folder: string): Promise<void> {
  const args = [
    '-q',
    '-B',
    '-f',
    POM,
    'dependency:copy-dependencies',
    `-DoutputDirectory=${folder}`,
    '-DincludeScope=runtime',
  ];
  const options = process.env['MAVEN_OPTS'] ? process.env : { ...process.env, MAVEN_OPTS: '' };
  const { code, output, missing } = await runProgram('mvn', args, options);
  if (missing)
    throw new CodedError('MAVEN_NOT_FOUND', 'Maven brings the Neo4j server from Maven Central; mvn was not found.');
  if (code !== 0) {
    const reason = output.split('\n').find((line) => line.includes('ERROR')) ?? 'mvn failed';
    throw new CodedError(
      'DOWNLOAD_FAILED',
      `Maven could not bring the Neo4j server: ${reason.replace(/\u001b\[[\d;]*m/gu, '').slice(0, 300)}`,
    );
  }
}

/**
 * The folder with the server's jars, downloaded at first (137 MB). A half download is never taken for a whole one: it is made
 * beside and renamed; of two processes the first to finish wins.
 */
export async function installJars(onDownload: () => void = () => undefined): Promise<string> {
  const folder = jarsFolder(await serverVersion());
  if (existsSync(folder)) return folder;
  onDownload();
  await mkdir(dirname(folder), { recursive: true });
  const half = await mkdtemp(join(dirname(folder), 'download-'));
  try {
    await download(half);
    await rename(half, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(half, { recursive: true, force: true });
  }
  return folder;
}
