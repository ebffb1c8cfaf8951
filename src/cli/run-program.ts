import { type Command, CommanderError } from 'commander';
import { EXIT } from './exit-codes.ts';
import { printError } from './print-error.ts';

/** Commander has said what is wrong, but not what to do; asking for help or the version is no failure. */
function endOfUsage({ exitCode, code }: CommanderError): number {
  if (exitCode === 0) return EXIT.done;
  if (code !== 'commander.help') process.stderr.write('  next: run it with --help\n');
  return EXIT.usage;
}

/** Runs a command line and leaves its exit code in `process.exitCode`: what is under way (output, threads) may still end. */
export async function runProgram(program: Command, args: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = error instanceof CommanderError ? endOfUsage(error) : printError(error);
  }
}
