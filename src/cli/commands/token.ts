import { Command, Option } from 'commander';
import type { Scope } from '../../api/access.ts';
import { createToken, readTokens, revokeToken, tokenPath } from '../token-file.ts';

const EXAMPLES = `
Examples:
  kurultai token create "Aliya S." --scope review     prints the secret, once
  kurultai token create importer --scope write
  kurultai token list
  kurultai token revoke 1f0c9a7e                      holds from the next request on

Scopes: read; review (and read): merge, unmerge, confirm, reject, correct; write (and read): load, remove, restore.
The name stands in the journal beside what was decided with the token.
Hashes are kept in a file that only its owner can read: KURULTAI_TOKENS, else tokens.json beside the local database.`;

function create(name: string, { scope }: { scope: Scope[] }): void {
  const { token, secret } = createToken(tokenPath(), name, [...new Set(scope)], new Date());
  process.stdout.write(`${secret}\n`);
  process.stderr.write(`token ${token.id} for ${name} (${token.scopes.join(', ')}); the secret is not shown again\n`);
}

function list(): void {
  for (const { id, name, scopes, createdAt } of readTokens(tokenPath()))
    process.stdout.write(`${[id, scopes.join(','), createdAt, name].join('\t')}\n`);
}

/** `kurultai token`: who may use the API, and for what. */
export function tokenCommand(): Command {
  const command = new Command('token')
    .description('create, list and revoke tokens of the API')
    .addHelpText('after', EXAMPLES);
  command
    .command('create')
    .description('make a token and print its secret, once')
    .argument('<name>', 'who uses it; stands in the journal')
    .addOption(
      new Option('-s, --scope <scope...>', 'what it allows').choices(['read', 'review', 'write']).makeOptionMandatory(),
    )
    .action(create);
  command.command('list').description('print id, scopes, date and name of each token').action(list);
  command
    .command('revoke')
    .description('take a token away')
    .argument('<id>', 'as kurultai token list shows it')
    .action((id: string) => {
      revokeToken(tokenPath(), id);
    });
  return command;
}
