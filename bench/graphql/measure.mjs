// Clocks: one client in turns, sixteen clients in turns, CPU from /proc.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const CLIENTS = 16;
/** What a process has had of the CPU, in milliseconds; Linux counts in hundredths of a second. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
export const median = (numbers) => sorted(numbers)[numbers.length >> 1] ?? NaN;
const p99 = (numbers) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * 0.99))] ?? NaN;

/** A contestant that has taken so long is asked no more: what it has answered by then tells enough. */
const MOST_MILLIS = 20_000;

/** Milliseconds of single requests: the contestants in turns, there and back again; one that fails is asked no more. */
async function inTurns(asks, requests, mostMillis) {
  const seen = Object.fromEntries(Object.keys(asks).map((name) => [name, { times: [], spent: 0, failed: undefined }]));
  const turn = async (name, n) => {
    const one = seen[name];
    if (one.failed || one.spent > mostMillis) return;
    const start = performance.now();
    try {
      await asks[name](n);
    } catch (error) {
      one.failed = String(error.message).slice(0, 160);
      return;
    }
    one.times.push(performance.now() - start);
    one.spent += one.times.at(-1);
  };
  const names = Object.keys(asks);
  const asked = () => names.some((name) => !seen[name].failed && seen[name].spent <= mostMillis);
  for (let n = 0; n < requests && asked(); n += 1)
    for (const name of n % 2 === 0 ? names : names.toReversed()) await turn(name, n);
  return seen;
}

/** What one client waits, after each contestant was asked for some time without counting: JVM and Node compile what is asked often. */
export async function latencies(asks, { requests, warmUpMillis }) {
  await inTurns(asks, Infinity, warmUpMillis);
  const seen = await inTurns(asks, requests, MOST_MILLIS);
  return Object.fromEntries(
    Object.entries(seen).map(([name, { times, failed }]) => [
      name,
      failed ? { failed } : { median: median(times), p99: p99(times), n: times.length },
    ]),
  );
}

/** Sixteen clients ask one contestant for some time. */
async function slice(ask, sliceMillis) {
  const seen = { done: 0, errors: 0 };
  const start = performance.now();
  const client = async (at) => {
    for (let n = at; performance.now() - start < sliceMillis; n += CLIENTS)
      await ask(n).then(
        () => (seen.done += 1),
        () => (seen.errors += 1),
      );
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, at) => client(at)));
  return { ...seen, seconds: (performance.now() - start) / 1000 };
}

/** Requests a second of sixteen clients, and CPU a request of the contestant's process and of the database: slices in turns, the first uncounted. */
export async function throughput(asks, pids, { rounds, sliceMillis, skip }) {
  const names = Object.keys(asks).filter((name) => !skip[name]);
  const seen = Object.fromEntries(names.map((name) => [name, { done: 0, seconds: 0, own: 0, database: 0, errors: 0 }]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const [own, database] = [cpuOf(pids[name]), cpuOf(pids.database)];
      const { done, errors, seconds } = await slice(asks[name], sliceMillis);
      if (round === 0) continue;
      const one = seen[name];
      one.done += done;
      one.errors += errors;
      one.seconds += seconds;
      one.own += cpuOf(pids[name]) - own;
      one.database += cpuOf(pids.database) - database;
    }
  }
  return Object.fromEntries(
    names.map((name) => {
      const { done, seconds, own, database, errors } = seen[name];
      return [name, { rps: done / seconds, own: own / done, database: database / done, errors }];
    }),
  );
}
