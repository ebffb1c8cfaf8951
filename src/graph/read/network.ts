import { CodedError } from '../../base/coded-error.ts';
import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { findSeq } from './find-stats.ts';

/** ISO days, both included; null is open. Of the whole graph if both are. */
export interface NetworkPeriod {
  readonly from: string | null;
  readonly to: string | null;
}

/** Entities and the pairs that derived edges link, in the memory of Graph Data Science. */
export interface Network {
  readonly name: string;
  readonly nodes: number;
}

/** Where networks are asked for, and which. */
export interface NetworkQuestion {
  readonly graph: Graph;
  readonly period: NetworkPeriod;
  /** Told what takes long. */
  readonly onProgress?: ((what: string) => void) | undefined;
  /** So much of the heap a network may take, 0 to 1. */
  readonly heapShare?: number | undefined;
}

/** Algorithms need memory beside the network they work on, and other questions are asked meanwhile. */
const HEAP_SHARE = 0.5;
/** The whole graph and a few periods: who asks for more has the oldest projected anew. */
const MOST_KEPT = 4;

const text = (name: string): string => cypherFile(`analysis/network/${name}`);
const nameOf = (seq: number, { from, to }: NetworkPeriod): string => `kurultai-${seq}-${from ?? ''}-${to ?? ''}`;

const kept = async (graph: Graph): Promise<readonly Network[]> =>
  (await graph.read(text('list'), {}, 'network-list')) as unknown as readonly Network[];

async function drop(graph: Graph, stale: readonly Network[]): Promise<void> {
  if (stale.length > 0) await graph.read(text('drop'), { names: stale.map(({ name }) => name) }, 'network-drop');
}

/** Throws LIMIT_EXCEEDED where the network could take too much of the database's memory. */
async function checkMemory({ graph, heapShare = HEAP_SHARE }: NetworkQuestion): Promise<void> {
  const [size] = await graph.read(text('size'), {}, 'network-size');
  const [need] = await graph.read(text('estimate'), { ...size }, 'network-estimate');
  if (Number(need?.heapShare) <= heapShare) return;
  throw new CodedError('LIMIT_EXCEEDED', 'The network is too large for the memory of the database.', {
    details: { what: 'share of the heap', limit: heapShare, cost: need?.heapShare, bytes: need?.bytes },
  });
}

async function project(question: NetworkQuestion, name: string): Promise<Network> {
  const { graph, period, onProgress } = question;
  await checkMemory(question);
  onProgress?.('taking the network into memory');
  const whole = period.from === null && period.to === null;
  const parameters = { name, ...(whole ? {} : { from: period.from ?? '0000', to: period.to ?? '9999' }) };
  try {
    const [row] = await graph.read(text(whole ? 'project' : 'project-period'), parameters, 'network-project');
    return { name, nodes: Number(row?.nodes ?? 0) };
  } catch (error) {
    // Two may begin at once; the second finds that the first has been faster.
    const other = (await kept(graph)).find((one) => one.name === name);
    if (other) return other;
    throw error;
  }
}

/** The network as the graph is now: kept under the journal's number, so that one of an earlier state is never asked. */
async function open(question: NetworkQuestion): Promise<Network> {
  const { graph, period } = question;
  const there = await kept(graph);
  const seq = await findSeq(graph);
  const name = nameOf(seq, period);
  const current = there.filter((one) => one.name.startsWith(nameOf(seq, { from: null, to: null }).slice(0, -1)));
  const known = current.find((one) => one.name === name);
  const spare = current.filter((one) => one !== known).slice(MOST_KEPT - 1);
  await drop(graph, [...there.filter((one) => !current.includes(one)), ...spare]);
  return known ?? project(question, name);
}

/**
 * Asks a network; of one without nodes nothing. Throws ANALYTICS_UNAVAILABLE where the database lacks Graph Data Science, LIMIT_EXCEEDED
 * where the network is too large for its memory.
 */
export async function askNetwork<T>(
  question: NetworkQuestion,
  ask: (network: Network) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const network = await open(question);
  if (network.nodes === 0) return [];
  try {
    return await ask(network);
  } catch (error) {
    // Whoever saw a later state of the graph has dropped it meanwhile.
    const there = await kept(question.graph).catch(() => [network]);
    if (there.some(({ name }) => name === network.name)) throw error;
    return ask(await open(question));
  }
}
