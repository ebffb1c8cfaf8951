// npm run docs:outputs: runs every `$ npx kurultai analyse …` that README.md and docs/ show, over the graph of `npm start` (or NEO4J_URI), and
// names the lines they show that are not printed any more. With --print it prints what each command prints now.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { print: { type: 'boolean', default: false } } });
const PAGES = ['README.md', ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []))];
const COMMAND = /^\$ npx kurultai (analyse .*?)(?:\s+#.*)?$/u;

/** The commands of a page with the lines shown below each. */
function shownIn(page) {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/^```\w*\n(.*?)^```$/gmsu)].map(([, block]) => block);
  return blocks.flatMap((block) => {
    const shown = [];
    for (const line of block.trimEnd().split('\n')) {
      const [, command] = COMMAND.exec(line) ?? [];
      if (command) shown.push({ page, command, lines: [] });
      else if (line.startsWith('$')) shown.push({ page, command: null, lines: [] });
      else shown.at(-1)?.lines.push(line);
    }
    return shown.filter(({ command }) => command);
  });
}

const words = (command) => [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain);

/** Whether a shown line is among the printed ones; «…» stands for anything. */
function stands(line, printed) {
  const parts = line.split('…').map((part) => part.trim());
  return printed.some((one) => {
    let at = 0;
    return parts.every((part) => (at = one.indexOf(part, at)) >= 0);
  });
}

let stale = 0;
for (const { page, command, lines } of PAGES.flatMap(shownIn)) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['dist/cli/kurultai.js', ...words(command)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const gone = lines.filter((line) => line.trim() !== '' && !stands(line, stdout.split('\n')));
  stale += gone.length;
  process.stdout.write(`${gone.length === 0 ? 'ok   ' : 'STALE'} ${page}: kurultai ${command}\n`);
  if (status !== 0) process.stdout.write(`      exit ${status}: ${stderr.trim().split('\n').at(-1)}\n`);
  for (const line of gone) process.stdout.write(`      - ${line}\n`);
  if (values.print) process.stdout.write(`${stdout}\n`);
}
process.exitCode = stale > 0 ? 1 : 0;
