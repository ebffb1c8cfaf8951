import neo4j, { type ManagedTransaction, type Record as DriverRecord } from 'neo4j-driver';
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

/** The graph: reads and writes in managed, retried transactions that name their caller. */
export interface Graph {
  read(statement: string, parameters: Parameters, caller: string): Promise<readonly Row[]>;
  /** All statements of `work` in one transaction; `work` may run again after a deadlock, so it must only write through `run`. */
  write<T>(caller: string, work: (run: Run) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const TIMEOUT_MILLIS = 30_000;
/** Long enough for a deadlock or a change of leader to pass, short enough that a person is told of a database that is away. */
const RETRY_MILLIS = 4_000;

/** JavaScript has one kind of number, Cypher two: whole ones go out as INTEGER. */
function adaptValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(adaptValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, adaptValue(inner)]));
}

const adaptRecord = (record: DriverRecord): Row => Object.freeze(record.toObject());

/** Connects lazily: no server is asked before the first statement. Failures are `CodedError`s where the cause is outside. */
export function connect(config: GraphConfig): Graph {
  const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    connectionAcquisitionTimeout: 10_000,
    connectionTimeout: 5_000,
    maxTransactionRetryTime: RETRY_MILLIS,
    userAgent: 'kurultai',
  });
  const bookmarkManager = neo4j.bookmarkManager();
  const session = (mode: 'READ' | 'WRITE'): ReturnType<typeof driver.session> =>
    driver.session({
      defaultAccessMode: mode,
      bookmarkManager,
      ...(config.database === null ? {} : { database: config.database }),
    });
  const options = (caller: string): { timeout: number; metadata: object } => ({
    timeout: config.timeoutMillis ?? TIMEOUT_MILLIS,
    metadata: { app: 'kurultai', caller },
  });
  const runner =
    (transaction: ManagedTransaction, caller: string): Run =>
    async (statement, parameters) => {
      config.onStatement?.(caller, statement);
      const { records } = await transaction.run(statement, adaptValue(parameters));
      return records.map(adaptRecord);
    };
  const managed = async <T>(mode: 'READ' | 'WRITE', caller: string, work: (run: Run) => Promise<T>): Promise<T> => {
    const open = session(mode);
    try {
      const run = (transaction: ManagedTransaction): Promise<T> => work(runner(transaction, caller));
      return await (mode === 'READ' ? open.executeRead(run, options(caller)) : open.executeWrite(run, options(caller)));
    } catch (error) {
      throw graphError(error);
    } finally {
      await open.close();
    }
  };
  return Object.freeze({
    read: (statement: string, parameters: Parameters, caller: string) =>
      managed('READ', caller, (run) => run(statement, parameters)),
    write: <T>(caller: string, work: (run: Run) => Promise<T>) => managed('WRITE', caller, work),
    close: () => driver.close(),
  });
}
