// Clocks: one client in turns, sixteen clients in turns, CPU from /proc.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const CLIENTS = 16;
/** Requests of each contestant that are not counted: the JVM compiles what is asked often. */
const WARM_UP = 20;
/** What a process has had of the CPU, in milliseconds; Linux counts in hundredths of a second. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
export const median = (numbers) => sorted(numbers)[numbers.length >> 1] ?? NaN;
const p99 = (numbers) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * 0.99))] ?? NaN;

/** A contestant that fails or takes too long is asked no more, and its failure is told. */
const MOST_MILLIS = 20_000;

/** Milliseconds of single requests: the contestants in turns, there and back again. */
export async function latencies(asks, requests) {
  const times = Object.fromEntries(Object.keys(asks).map((name) => [name, []]));
  const spent = {};
  const failed = {};
  const turn = async (name, n) => {
    if (failed[name] || (spent[name] ?? 0) > MOST_MILLIS) return;
    const start = performance.now();
    try {
      await asks[name](n);
    } catch (error) {
      failed[name] = String(error.message).slice(0, 160);
      return;
    }
    const took = performance.now() - start;
    spent[name] = (spent[name] ?? 0) + took;
    if (n >= 0) times[name].push(took);
  };
  const names = Object.keys(asks);
  for (let n = -WARM_UP; n < requests; n += 1)
    for (const name of n % 2 === 0 ? names : names.toReversed()) await turn(name, n);
  return Object.fromEntries(
    names.map((name) => [
      name,
      failed[name]
        ? { failed: failed[name] }
        : { median: median(times[name]), p99: p99(times[name]), n: times[name].length },
    ]),
  );
}

/** Requests a second of sixteen clients, and CPU a request of the contestant's process and of the database: slices in turns. */
export async function throughput(asks, pids, { rounds, sliceMillis, skip }) {
  const names = Object.keys(asks).filter((name) => !skip[name]);
  const seen = Object.fromEntries(names.map((name) => [name, { done: 0, seconds: 0, own: 0, database: 0, errors: 0 }]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const one = seen[name];
      const [own, database, start] = [cpuOf(pids[name]), cpuOf(pids.database), performance.now()];
      const client = async (at) => {
        for (let n = at; performance.now() - start < sliceMillis; n += CLIENTS)
          await asks[name](n).then(
            () => (one.done += 1),
            () => (one.errors += 1),
          );
      };
      await Promise.all(Array.from({ length: CLIENTS }, (_, at) => client(at)));
      one.seconds += (performance.now() - start) / 1000;
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
