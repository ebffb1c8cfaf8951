import { Command, InvalidArgumentError } from 'commander';
import open from 'open';
import { kitAddress, toPaste } from '../../api/kit-first-sight.ts';
import { CodedError } from '../../base/coded-error.ts';
import { portFromEnv } from '../api-port.ts';
import { browserAddress, usualBrowserAddress } from '../browser-address.ts';
import { remoteConfig } from '../connection-config.ts';
import { databaseHome } from '../local-database/home.ts';
import { runningDatabase } from '../local-database/local-database.ts';
import { passwordFile } from '../local-database/server-state.ts';

const EXAMPLES = `
Examples:
  kurultai browse                                     the local database, or the one that NEO4J_URI names
  kurultai browse --browser http://db.example:7474/browser/   where that server's Browser is elsewhere than usual
  kurultai browse --no-open                           only print`;

interface BrowseOptions {
  readonly kit?: string;
  readonly browser?: string;
  readonly open: boolean;
}

/** Where to look at the graph. */
interface Place {
  readonly address: string;
  readonly login: string;
  /** Where the server tells Browser to find the kit; null where its settings are not ours. */
  readonly told: string | null;
}

function parseAddress(text: string): string {
  if (URL.canParse(text) && /^https?:/u.test(text)) return text;
  throw new InvalidArgumentError('It must be an address like http://localhost:4000/kit.');
}

async function findPlace(browser: string | undefined): Promise<Place> {
  const remote = remoteConfig();
  if (remote) {
    const { uri, user } = remote;
    const address = browser ? browserAddress(browser, uri, user) : usualBrowserAddress(uri, user);
    return { address, login: `user ${user}, password of NEO4J_PASSWORD`, told: null };
  }
  const home = databaseHome();
  const local = await runningDatabase(home);
  if (!local)
    throw new CodedError('DATABASE_NOT_RUNNING', 'NEO4J_URI is not set, and the local database is not running.');
  const address = browser ? browserAddress(browser, local.uri, local.user) : local.browser;
  return {
    address,
    login: `user ${local.user}, password in ${passwordFile(home)}`,
    told: local.kit === '' ? null : local.kit,
  };
}

const answers = (kit: string): Promise<boolean> =>
  fetch(`${kit}/kurultai.grass`, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** What is said about style and guide. */
async function describeKit(kit: string, told: string | null): Promise<readonly string[]> {
  const served = await answers(kit);
  const missing = served
    ? []
    : [`Style and guide come from the API, which does not answer at ${kit}: run kurultai serve.`];
  if (told === kit) return [...missing, 'Style and guide come by themselves when you connect.'];
  return [
    ...missing,
    'Style and guide: paste these one after the other into the line at the top.',
    ...toPaste(kit).map((command) => `  ${command}`),
  ];
}

async function browse({ kit: asked, browser, open: opens }: BrowseOptions): Promise<void> {
  const { address, login, told } = await findPlace(browser);
  const kit = asked ?? told ?? kitAddress(portFromEnv() ?? 4000);
  const lines = [`Neo4j Browser  ${address}`, `               ${login}`, ...(await describeKit(kit, told))];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (opens && process.stdout.isTTY) await open(address);
}

/** `kurultai browse`: where to explore the graph by eye. */
export function browseCommand(): Command {
  return new Command('browse')
    .description('print the address of Neo4j Browser for this graph, and open it')
    .option(
      '--kit <url>',
      'where the API serves style and guide (default: as the database was told, else PORT or 4000)',
      parseAddress,
    )
    .option('--browser <url>', "the server's Neo4j Browser (default: where Neo4j serves it)", parseAddress)
    .option('--no-open', 'only print')
    .addHelpText('after', EXAMPLES)
    .action(browse);
}
