import neo4j, { type Driver, type ManagedTransaction, type Record as DriverRecord } from 'neo4j-driver';
import { setTimeout as sleep } from 'node:timers/promises';
import { graphError } from './graph-error.ts';

/** Where the graph is and how long a statement may take. */
export interface GraphConfig {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Name of the database; null for the user's home database. */
  readonly database: string | null;
  /** Milliseconds a transaction may take; 30,000 unless given. */
  readonly timeoutMillis?: number;
  /** Told of every statement that is sent, with its caller: tests count them. */
  readonly onStatement?: (caller: string, statement: string) => void;
}

/** A row of an answer: column → value, integers as numbers. */
export type Row = Readonly<Record<string, unknown>>;
export type Parameters = Readonly<Record<string, unknown>>;
export type Run = (statement: string, parameters: Parameters) => Promise<readonly Row[]>;

/** How one statement may be read. */
export interface ReadOptions {
  /** Milliseconds it may take; the connection's unless given. */
  readonly timeoutMillis?: number;
  /** Stops it in the database too; the promise then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** The graph: reads and writes in managed, retried transactions that name their caller. */
export interface Graph {
  read(statement: string, parameters: Parameters, caller: string, options?: ReadOptions): Promise<readonly Row[]>;
  /** All statements of `work` in one transaction; `work` may run again after a deadlock, so it must only write through `run`. */
  write<T>(caller: string, work: (run: Run) => Promise<T>): Promise<T>;
  /** Where this connection's writes stand: who reads with them elsewhere sees what was written here. */
  bookmarks(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const TIMEOUT_MILLIS = 30_000;
/** Long enough for a deadlock or a change of leader to pass, short enough that a person is told of a database that is away. */
const RETRY_MILLIS = 4_000;
const FIRST_PAUSE_MILLIS = 50;

/** JavaScript has one kind of number, Cypher two: whole ones go out as INTEGER. */
function adaptValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(adaptValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, adaptValue(inner)]));
}

const adaptRecord = (record: DriverRecord): Row => Object.freeze(record.toObject());

function openDriver(config: GraphConfig): Driver {
  return neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    connectionAcquisitionTimeout: 10_000,
    connectionTimeout: 5_000,
    maxTransactionRetryTime: RETRY_MILLIS,
    userAgent: 'kurultai',
    // Of every relation that a graph does not have yet the server would tell in each answer: forty of them for a list of relations.
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
}

type OpenSession = (mode: 'READ' | 'WRITE') => ReturnType<Driver['session']>;
type OptionsOf = (caller: string, limit?: number) => { timeout: number; metadata: object };

/** One statement is a transaction of its own: the server opens and ends it, which spares two messages; retried like the others. */
function reader(session: OpenSession, options: OptionsOf, config: GraphConfig): Graph['read'] {
  return async (
    statement: string,
    parameters: Parameters,
    caller: string,
    { timeoutMillis: limit, signal }: ReadOptions = {},
  ): Promise<readonly Row[]> => {
    const adapted = adaptValue(parameters) as Parameters;
    const deadline = performance.now() + Math.min(RETRY_MILLIS, limit ?? RETRY_MILLIS);
    for (let pause = FIRST_PAUSE_MILLIS; ; pause *= 2) {
      signal?.throwIfAborted();
      const open = session('READ');
      // A session that is closed resets its connection: the server ends what runs there.
      const stop = (): void => void open.close();
      signal?.addEventListener('abort', stop, { once: true });
      try {
        config.onStatement?.(caller, statement);
        const { records } = await open.run(statement, adapted, options(caller, limit));
        return records.map(adaptRecord);
      } catch (error) {
        signal?.throwIfAborted();
        if (!neo4j.isRetryableError(error) || performance.now() + pause > deadline) throw graphError(error);
      } finally {
        signal?.removeEventListener('abort', stop);
        await open.close();
      }
      await sleep(pause);
    }
  };
}

/** Connects lazily: no server is asked before the first statement. Failures are `CodedError`s where the cause is outside. */
export function connect(config: GraphConfig): Graph {
  const driver = openDriver(config);
  const bookmarkManager = neo4j.bookmarkManager();
  const session: OpenSession = (mode) =>
    driver.session({
      defaultAccessMode: mode,
      bookmarkManager,
      ...(config.database === null ? {} : { database: config.database }),
    });
  const options: OptionsOf = (caller, limit) => ({
    timeout: limit ?? config.timeoutMillis ?? TIMEOUT_MILLIS,
    metadata: { app: 'kurultai', caller },
  });
  const read = reader(session, options, config);
  const runner =
    (transaction: ManagedTransaction, caller: string): Run =>
    async (statement, parameters) => {
      config.onStatement?.(caller, statement);
      const { records } = await transaction.run(statement, adaptValue(parameters));
      return records.map(adaptRecord);
    };
  const write = async <T>(caller: string, work: (run: Run) => Promise<T>): Promise<T> => {
    const open = session('WRITE');
    try {
      return await open.executeWrite((transaction) => work(runner(transaction, caller)), options(caller));
    } catch (error) {
      throw graphError(error);
    } finally {
      await open.close();
    }
  };
  return Object.freeze({
    read,
    write: <T>(caller: string, work: (run: Run) => Promise<T>) => write(caller, work),
    bookmarks: async () => [...(await bookmarkManager.getBookmarks())],
    close: () => driver.close(),
  });
}
