import { type Command, CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { createProgram } from './create-program.ts';

/** What a command line writes before it ends, and what ends it. */
function run(...args: readonly string[]): { out: string; error: string; ended: CommanderError | null } {
  const said = { out: '', error: '' };
  const program = createProgram();
  const listen = (command: Command): void => {
    command.configureOutput({
      writeOut: (text) => (said.out += text),
      writeErr: (text) => (said.error += text),
    });
    command.commands.forEach(listen);
  };
  listen(program);
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return { ...said, ended: error };
    throw error;
  }
  return { ...said, ended: null };
}

const commands = createProgram().commands.map((command) => command.name());

describe('the command line', () => {
  test('has the commands that are promised', () => {
    for (const name of ['up', 'db', 'load', 'extract', 'score', 'serve', 'query', 'check', 'status'])
      expect(commands).toContain(name);
  });

  test.each(commands)('%s explains itself', (name) => {
    const { out, ended } = run(name, '--help');
    expect(ended?.exitCode).toBe(0);
    expect(out).toContain(`Usage: kurultai ${name}`);
  });

  test.each(['load', 'extract', 'score', 'serve', 'query'])('%s shows examples', (name) => {
    expect(run(name, '--help').out).toMatch(new RegExp(`Examples:\\n  .*kurultai ${name}`, 'u'));
  });

  test('tells its version and its exit codes', () => {
    expect(run('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/u);
    expect(run('--help').out).toContain('Exit codes:');
  });

  test.each([
    ['an unknown command', ['extracr'], /^USAGE: .*extracr.*\n\(Did you mean extract\?\)/u],
    ['an unknown command below one', ['db', 'stat'], /Did you mean start\?/u],
    ['an unknown option', ['extract', '--jsn', 'x'], /^USAGE: unknown option '--jsn'\n\(Did you mean --json\?\)/u],
    ['a missing path', ['load'], /^USAGE: missing required argument 'path'/u],
    ['a port that is none', ['serve', '--port', '0'], /^USAGE: .*from 1 to 65535/u],
    ['variables that are no object', ['query', 'x', '--variables', '[1]'], /^USAGE: .*JSON object/u],
    ['variables that are no JSON', ['query', 'x', '--variables', '{'], /^USAGE: .*JSON object/u],
    ['an address that is none', ['query', 'x', '--url', 'localhost:4000'], /^USAGE: .*address/u],
    ['an unknown list', ['score', '--show', 'all'], /^USAGE: .*missed, wrong, forbidden/u],
  ])('refuses %s', (_name, args, message) => {
    const { error, ended } = run(...args);
    expect(error).toMatch(message);
    expect(ended?.exitCode).toBe(1);
  });
});
