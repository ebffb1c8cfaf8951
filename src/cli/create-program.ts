import { Command } from 'commander';
import { analyseCommand } from './commands/analyse.ts';
import { browseCommand } from './commands/browse.ts';
import { checkCommand } from './commands/check.ts';
import { decisionCommands } from './commands/decide.ts';
import { diffCommand } from './commands/diff.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { dbCommand } from './commands/db.ts';
import { extractCommand } from './commands/extract.ts';
import { loadCommand } from './commands/load.ts';
import { queryCommand } from './commands/query.ts';
import { scoreCommand } from './commands/score.ts';
import { serveCommand } from './commands/serve.ts';
import { statusCommand } from './commands/status.ts';
import { tokenCommand } from './commands/token.ts';
import { upCommand } from './commands/up.ts';
import { VERSION } from './version.ts';

const HELP = `
Exit codes:
  0    done
  1    something was refused or found; everything else was done
  2    the command line or a setting is wrong
  3    the database or the API cannot be reached, does not start or refuses
  70   something in kurultai itself failed
  130  interrupted

Where the graph is: NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) if set, else the local database (kurultai db).
NO_COLOR turns colours off.`;

/** The commands, in the order in which a newcomer needs them. */
const COMMANDS = [
  upCommand,
  dbCommand,
  loadCommand,
  serveCommand,
  browseCommand,
  statusCommand,
  queryCommand,
  analyseCommand,
  tokenCommand,
  extractCommand,
  scoreCommand,
  checkCommand,
  ...decisionCommands,
  diffCommand,
  exportCommand,
  importCommand,
];

/** Gives a command and those below it the program's ways: how errors are told and how the program ends. */
function inherit(command: Command, parent: Command): void {
  command.copyInheritedSettings(parent);
  for (const below of command.commands) inherit(below, command);
}

/** The whole command line. It never ends the process: what went wrong is thrown. */
export function createProgram(): Command {
  const program = new Command('kurultai')
    .description('News articles as a knowledge graph in Neo4j, every edge proved by the exact words of an article')
    .usage('<command> [options]')
    .version(VERSION)
    .showSuggestionAfterError()
    // Options behind a command are that command's own («score --json», «score names --json»).
    .enablePositionalOptions()
    .configureOutput({
      outputError: (text, write) => {
        write(text.replace(/^error: /u, 'USAGE: '));
      },
    })
    .addHelpText('after', HELP)
    .exitOverride();
  for (const make of COMMANDS) {
    const command = make();
    inherit(command, program);
    program.addCommand(command);
  }
  return program;
}
