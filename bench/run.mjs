// npm run bench -- graphql | analysis | extraction|reading --texts FILE.jsonl. Below: our reading beside natasha's, in turns in one run, two threads each.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { URL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const USAGE = `npm run bench -- extraction|reading --texts FILE.jsonl [--rounds N]

Reads the texts (JSON Lines with "text") in turns with Kurultai and with natasha 1.6.0 (pip install natasha), two threads each,
after both have read another part of them to warm up. Prints texts a second and CPU milliseconds a text, with their ratios: of the
first round, whose texts neither has read before, and the medians of all rounds. On a loaded machine only the CPU time says something.`;

if (['graphql', 'analysis'].includes(process.argv[2])) {
  await import(`./${process.argv[2]}/run.mjs`);
  process.exit(0);
}

const THREADS = 2;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { texts: { type: 'string' }, rounds: { type: 'string', default: '3' }, help: { type: 'boolean' } },
});
const [stage] = positionals;
if (values.help || !values.texts || !['extraction', 'reading'].includes(stage)) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(values.help ? 0 : 2);
}

const texts = readFileSync(values.texts, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line).text);
const warmUp = texts.filter((_, at) => at % 4 === 0);
const measured = texts.filter((_, at) => at % 4 !== 0);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** Ours: each thread gets every other text. */
async function openKurultai() {
  const threads = Array.from(
    { length: THREADS },
    () => new Worker(new URL('worker.mjs', import.meta.url), { workerData: { stage } }),
  );
  await Promise.all(threads.map((thread) => once(thread, 'message')));
  const read = async (all) => {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    await Promise.all(
      threads.map((thread, number) => {
        thread.postMessage(all.filter((_, at) => at % THREADS === number));
        return once(thread, 'message');
      }),
    );
    const { user, system } = process.cpuUsage(cpu);
    return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
  };
  return { read, close: () => Promise.all(threads.map((thread) => thread.terminate())) };
}

/** The peer: a process that answers line by line. */
function openNatasha() {
  const script = new URL('peers/natasha-pipeline.py', import.meta.url).pathname;
  const peer = spawn('python3', [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: peer.stdout })[Symbol.asyncIterator]();
  const read = async (all) => {
    peer.stdin.write(`${JSON.stringify({ texts: all, stages: stage === 'reading' ? 'reading' : 'all' })}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error('natasha ended without an answer: is natasha 1.6.0 installed?');
    return JSON.parse(value);
  };
  return { read, close: () => peer.stdin.end() };
}

const kurultai = await openKurultai();
const natasha = openNatasha();
await kurultai.read(warmUp);
await natasha.read(warmUp.slice(0, 8));

const rounds = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  rounds.push({ ours: await kurultai.read(measured), theirs: await natasha.read(measured) });
}
await kurultai.close();
natasha.close();

const characters = measured.reduce((sum, text) => sum + text.length, 0);

/** One line of the report: what each took by one clock, and how many times as long the peer took. */
function line(name, clock, unit, of) {
  const [ours, theirs] = ['ours', 'theirs'].map((side) =>
    median(rounds.slice(0, of).map((round) => round[side][clock])),
  );
  return `${name.padEnd(28)} kurultai ${unit(ours)}, natasha ${unit(theirs)}, ratio ${(theirs / ours).toFixed(1)}`;
}
const rate = (seconds) => `${(measured.length / seconds).toFixed(1)} texts/s`;
const each = (seconds) => `${((1000 * seconds) / measured.length).toFixed(1)} ms CPU a text`;
const ratios = rounds.map(({ ours, theirs }) => (theirs.cpu / ours.cpu).toFixed(1));

process.stdout.write(
  [
    `${stage}: ${measured.length} texts, ${characters} characters, ${values.rounds} rounds in turns, ${THREADS} threads each`,
    line('first round', 'seconds', rate, 1),
    line('first round, CPU', 'cpu', each, 1),
    line('all rounds, median', 'seconds', rate),
    line('all rounds, median, CPU', 'cpu', each),
    `ratios of CPU time by round   ${ratios.join(', ')}`,
    '',
  ].join('\n'),
);
