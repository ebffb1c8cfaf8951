import { Command } from 'commander';
import {
  createDecisions,
  type Correction,
  type Decided,
  type Decisions,
  type Holds,
} from '../../commands/decisions.ts';
import { derivingRelations, relationNames } from '../load-resources.ts';
import { withGraph } from '../with-graph.ts';

interface Options extends Correction {
  readonly holds?: Holds;
  readonly by?: string;
  readonly why: string;
  readonly key?: string;
  readonly json?: true;
}

type Act = (decisions: Decisions, ids: readonly string[], options: Options) => Promise<Decided>;

const inputOf = ({
  by = process.env.USER ?? '',
  why,
  key,
}: Options): { by: string; why: string; idempotencyKey: string | null } => ({
  by,
  why,
  idempotencyKey: key ?? null,
});

function valuesOf({ type, subjectId, objectId, polarity, modality, time, date }: Options): Correction {
  const values = Object.entries({ type, subjectId, objectId, polarity, modality, time, date });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** The commands by which people decide: name, arguments, what it does. */
const COMMANDS: readonly (readonly [string, readonly string[], string, Act])[] = [
  [
    'remove',
    ['article'],
    'take an article out of sight; reloads respect it',
    (decisions, [id = ''], options) => decisions.remove(id, inputOf(options)),
  ],
  [
    'restore',
    ['article'],
    'bring a removed article back',
    (decisions, [id = ''], options) => decisions.restore(id, inputOf(options)),
  ],
  [
    'merge',
    ['entity', 'into'],
    'say that an entity is the same as another',
    (decisions, [id = '', into = ''], options) => decisions.merge(id, into, inputOf(options)),
  ],
  [
    'unmerge',
    ['entity'],
    'say that a merged entity is itself again',
    (decisions, [id = ''], options) => decisions.unmerge(id, inputOf(options)),
  ],
  [
    'confirm',
    ['statement'],
    'say that a statement was read rightly',
    (decisions, [id = ''], options) => decisions.confirm(id, inputOf(options)),
  ],
  [
    'reject',
    ['statement'],
    'say that a statement was read wrongly; it stays and leaves the derived edges',
    (decisions, [id = ''], options) => decisions.reject(id, inputOf(options)),
  ],
  [
    'correct',
    ['statement'],
    'put a right reading beside a wrong one',
    (decisions, [id = ''], options) => decisions.correct(id, valuesOf(options), inputOf(options)),
  ],
  [
    'resolve',
    ['statement', 'other'],
    'say which of two statements that contradict each other holds; both stay',
    (decisions, [one = '', other = ''], options) =>
      decisions.resolve(one, other, options.holds ?? 'open', inputOf(options)),
  ],
];

function describe({ decision, changed, repeated }: Decided): string {
  const { seq, kind, target, into } = decision;
  const counts = `${changed.statements.length} statements, ${changed.entities.length} entities, ${changed.edges.length} edges looked at`;
  return `${seq} ${kind} ${target}${into === null ? '' : ` ${kind === 'merge' ? 'into' : 'and'} ${into}`}: ${repeated ? 'decided before' : counts}\n`;
}

/** Arguments that are named for what they are to the first one. */
const ENDS: Readonly<Record<string, string>> = { into: 'entity that stays', other: 'statement that contradicts it' };

function decisionCommand([name, args, what, act]: (typeof COMMANDS)[number]): Command {
  const command = new Command(name).description(what);
  for (const arg of args) command.argument(`<${arg}>`, `id of the ${ENDS[arg] ?? arg}`);
  command
    .requiredOption('--why <reason>', 'why: it stands in the journal')
    .option('--by <name>', 'who decides; $USER unless given')
    .option('--key <key>', 'idempotency key: the same twice is one decision')
    .option('--json', 'as JSON');
  if (name === 'correct') {
    command
      .option('--type <relation>', 'relation of seed/relations.json')
      .option('--subject-id <entity>', 'id of the subject')
      .option('--object-id <entity>', 'id of the object')
      .option('--polarity <polarity>', 'positive, negative')
      .option('--modality <modality>', 'asserted, proposed, planned, possible, to-be-prevented')
      .option('--time <time>', 'past, present, future')
      .option('--date <date>', 'year, month or day');
  }
  if (name === 'resolve')
    command.requiredOption('--holds <which>', 'one, other, both, neither; open takes an earlier word back');
  return command.action((...given: unknown[]) => {
    const options = given[args.length] as Options;
    return withGraph(async (graph) => {
      const decisions = createDecisions({ graph, relations: relationNames(), deriving: derivingRelations() });
      const decided = await act(decisions, given.slice(0, args.length) as string[], options);
      process.stdout.write(options.json ? `${JSON.stringify(decided)}\n` : describe(decided));
    });
  });
}

/** `kurultai remove`, `restore`, `merge`, `unmerge`, `confirm`, `reject`, `correct`, `resolve`. */
export const decisionCommands: readonly (() => Command)[] = COMMANDS.map((row) => () => decisionCommand(row));
