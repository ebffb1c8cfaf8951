#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { checkCommand } from './commands/check.ts';
import { dbCommand } from './commands/db.ts';
import { extractCommand } from './commands/extract.ts';
import { loadCommand } from './commands/load.ts';
import { queryCommand } from './commands/query.ts';
import { serveCommand } from './commands/serve.ts';
import { statusCommand } from './commands/status.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import { printError } from './print-error.ts';
import { VERSION } from './version.ts';

const HELP = `
Exit codes:
  0  done
  1  an input was refused, or a check found something; the rest is done
  2  the command or a setting is wrong
  3  the database cannot be started, reached or used
  4  something else failed

Where the graph is: NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) if set, else the local database.
`;

/** The commands, in the order in which a newcomer needs them. */
export function createProgram(): Command {
  const program = new Command('kurultai')
    .description('News articles as a knowledge graph in Neo4j, every edge proved by the exact words of an article')
    .version(VERSION)
    .addHelpText('after', HELP)
    .exitOverride();
  for (const make of [
    dbCommand,
    loadCommand,
    extractCommand,
    serveCommand,
    queryCommand,
    checkCommand,
    statusCommand,
  ]) {
    program.addCommand(make().exitOverride());
  }
  return program;
}

async function main(): Promise<void> {
  try {
    await createProgram().parseAsync();
  } catch (error) {
    // Commander has said what is wrong; asking for help or the version is no failure.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
    else {
      printError(error);
      process.exitCode = exitCodeOf(error);
    }
  }
}

await main();
