import { join } from 'node:path';
import { CodedError } from '../../base/coded-error.ts';
import { runProgram } from './run-program.ts';

const OLDEST = 17;

/** The major version that `java -version` prints, or null. */
export function javaMajor(output: string): number | null {
  const match = /version "(?:1\.)?(\d+)/u.exec(output);
  return match ? Number(match[1]) : null;
}

/** The java of JAVA_HOME, else of PATH. Throws JAVA_NOT_FOUND or JAVA_TOO_OLD. */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const home = env.JAVA_HOME;
  const java = home ? join(home, 'bin', 'java') : 'java';
  const { output, missing, code } = await runProgram(java, ['-version'], { env });
  const major = code === 0 ? javaMajor(output) : null;
  if (missing || major === null)
    throw new CodedError('JAVA_NOT_FOUND', `Java ${OLDEST} or newer is needed; ${java} was not found.`);
  if (major < OLDEST)
    throw new CodedError('JAVA_TOO_OLD', `Java ${OLDEST} or newer is needed, but got: ${major} (${java}).`);
  return java;
}
