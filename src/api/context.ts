import DataLoader from 'dataloader';
import { CodedError } from '../base/coded-error.ts';
import type { PhraseWords } from '../commands/phrase-analyses.ts';
import type { RulePrecision } from '../commands/rule-precision.ts';
import type { Graph } from '../graph/connect.ts';
import { findJournal } from '../graph/read/find-stats.ts';
import type { BatchQuery } from '../graph/read/list-query.ts';
import { type BatchAnswer, type BatchKey, type JournalState, type Looks, readBatch } from '../graph/read/read-batch.ts';
import type { Bearer } from './access.ts';
import type { Commands, CommandsOn } from './commands.ts';
import type { KeptCounts } from './kept-counts.ts';
import { type Things, things } from './things.ts';

/** What the API asks the graph through, the same for all requests. */
export interface Sources {
  readonly graph: Graph;
  /** Names of the relations that derive an edge. */
  readonly relationTypes: readonly string[];
  /** What mutations do; null if nothing can be written. */
  readonly commands: CommandsOn | null;
  /** What was measured of each rule, by its name. */
  readonly rules: ReadonlyMap<string, RulePrecision>;
  /** Loads what phrases are looked for with; null if they are not looked for. */
  readonly phrases: (() => Promise<PhraseWords>) | null;
  /** Numbers about the whole graph, kept for its state. */
  readonly kept: KeptCounts;
  /** The ETag of what is of a state of the graph. */
  readonly etag: (state: JournalState) => string;
}

/** Who asks. */
export interface Asker {
  readonly bearer: Bearer;
  /** Stands in the log and in X-Request-Id. */
  readonly requestId: string;
  /** The header Idempotency-Key; null if there is none, or nothing in it. */
  readonly idempotencyKey: string | null;
  /** Told the name of the operation, for the log. */
  readonly onOperation?: (name: string) => void;
  /** Fires when the asker goes away. */
  readonly gone?: AbortSignal;
}

/** Of which state of the graph an answer is. */
export interface State {
  /** Where the journal stands; null if nothing was read, or more than one state. */
  readonly journal: JournalState | null;
  /** True if it may be of more than one state. */
  readonly mixed: boolean;
  /** True if an analysis left some of what the graph has out. */
  readonly cut: boolean;
}

/** What a request's resolvers share; it lives as long as the request. */
export interface Context extends Omit<Sources, 'commands'>, Asker, Things {
  /** What mutations do, under the name of the operation; null if nothing can be written. */
  readonly commands: Commands | null;
  /** The rows of a key; keys of one tick and query go to the graph in one statement. */
  rows<T>(query: BatchQuery, key: BatchKey): Promise<readonly T[]>;
  /** The rows of a key that tells of the whole graph: asked for once in each of its states. */
  counts<T>(query: BatchQuery, key: BatchKey): Promise<readonly T[]>;
  /** The rows of all keys together. */
  alternatives<T>(query: BatchQuery, keys: readonly BatchKey[]): Promise<readonly T[]>;
  /** The one row of an id, or null. */
  one<T>(query: BatchQuery, id: string): Promise<T | null>;
  /** What several statements find together, within the time of the request; notes of which state it is. */
  across<T>(work: (graph: Graph) => Promise<T>): Promise<T>;
  /** Notes that an analysis looked at a part of what the graph has. */
  readonly cut: () => void;
  /** Forgets what was read: something was written, and what is read from now on must show it. */
  forget(): void;
  /** Names the operation: its transactions carry the name beside who of us asks. */
  called(operation: string): void;
  /** Of which state all that was read so far is. */
  state(): State;
  /** A fresh context within the same time. */
  again(): Context;
}

/** Between which states of the journal a request was answered. */
class Consistency {
  private before: JournalState | null = null;
  private after: JournalState | null = null;
  private part = false;

  readonly cut = (): void => {
    this.part = true;
  };

  note({ before, after }: Looks): void {
    if (!this.before || before.seq < this.before.seq) this.before = before;
    if (!this.after || after.seq > this.after.seq) this.after = after;
  }

  /** Numbers never fall: if the first look and the last agree, nothing was committed between them. */
  get state(): State {
    const mixed = this.after?.seq !== this.before?.seq || this.after?.mark !== this.before?.mark;
    return { mixed, cut: this.part, journal: mixed ? null : this.after };
  }
}

type Loader = DataLoader<BatchKey, readonly unknown[], string>;
interface Loaders {
  readonly of: (query: BatchQuery) => Loader;
  readonly clear: () => void;
}
type Ask = (query: BatchQuery, keys: readonly BatchKey[]) => Promise<BatchAnswer['rows']>;

/** The graph, each of whose transactions names the operation beside who of us asks. */
const named = (graph: Graph, operation: () => string): Graph => ({
  ...graph,
  read: (statement, parameters, caller, options) => graph.read(statement, parameters, caller + operation(), options),
  write: (caller, work) => graph.write(caller + operation(), work),
});

/** The graph, asked within the time that a request has, and for no client that is gone. */
function inTime(graph: Graph, deadline: number, signal: AbortSignal | undefined): Graph {
  const read: Graph['read'] = async (statement, parameters, caller) => {
    const left = Math.floor(deadline - performance.now());
    if (left <= 0) throw new CodedError('QUERY_TIMEOUT', 'The request was stopped because it took too long.');
    return graph.read(statement, parameters, caller, { timeoutMillis: left, signal });
  };
  return { ...graph, read };
}

/** Asks the graph, and notes of which state the answers are. */
function asker(graph: Graph, consistency: Consistency): Ask {
  return async (query, keys) => {
    const { rows, looks } = await readBatch(graph, query, keys);
    consistency.note(looks);
    return rows;
  };
}

/** One loader per distinct query and request: fields that differ in an argument never share an answer. */
function loaders(ask: Ask): Loaders {
  const made = new Map<string, Loader>();
  const known = new Map<BatchQuery, Loader>();
  const make = (query: BatchQuery): Loader => {
    const name = `${query.statement}\n${JSON.stringify(query.parameters)}`;
    const equal = made.get(name);
    if (equal) return equal;
    const batch = async (keys: readonly BatchKey[]): Promise<(readonly unknown[])[]> => {
      const rows = await ask(query, keys);
      return keys.map(({ id }) => rows.get(id) ?? []);
    };
    const loader: Loader = new DataLoader(batch, { cacheKeyFn: ({ id }) => id });
    made.set(name, loader);
    return loader;
  };
  /** The very same query is found without a look at its text. */
  const of = (query: BatchQuery): Loader => {
    const loader = known.get(query) ?? make(query);
    known.set(query, loader);
    return loader;
  };
  return {
    of,
    clear: () => {
      made.clear();
      known.clear();
    },
  };
}

/** Names of operations are what clients write. */
const LONGEST_NAME = 100;

/** A fresh context for one request, which may take so many milliseconds. */
export function createContext(sources: Sources, by: Asker, timeoutMillis: number): Context {
  const consistency = new Consistency();
  const deadline = performance.now() + timeoutMillis;
  let operation: string | null = null;
  const whole = named(sources.graph, () => (operation === null ? '' : ` of ${operation}`));
  const graph = inTime(whole, deadline, by.gone);
  const ask = asker(graph, consistency);
  const loader = loaders(ask);
  const thing = things(ask);
  const rows = <T>(query: BatchQuery, key: BatchKey): Promise<readonly T[]> =>
    loader.of(query).load(key) as Promise<readonly T[]>;
  return {
    ...sources,
    ...by,
    ...thing,
    get commands() {
      return sources.commands?.(whole) ?? null;
    },
    rows,
    counts: async <T>(query: BatchQuery, key: BatchKey) => {
      const { rows: counted, looks } = await sources.kept(graph, query, [key]);
      consistency.note(looks);
      return (counted.get(key.id) ?? []) as readonly T[];
    },
    alternatives: async <T>(query: BatchQuery, keys: readonly BatchKey[]) =>
      ((await ask(query, keys)).get('') ?? []) as readonly T[],
    one: async <T>(query: BatchQuery, id: string) => (await rows<T>(query, { id }))[0] ?? null,
    across: async (work) => {
      const before = await findJournal(graph);
      const found = await work(graph);
      consistency.note({ before, after: await findJournal(graph) });
      return found;
    },
    forget: () => {
      loader.clear();
      thing.clear();
    },
    cut: consistency.cut,
    state: () => consistency.state,
    called: (name) => {
      operation = name.slice(0, LONGEST_NAME);
      by.onOperation?.(operation);
    },
    again: () => {
      const again = createContext(sources, by, deadline - performance.now());
      if (operation !== null) again.called(operation);
      return again;
    },
  };
}
