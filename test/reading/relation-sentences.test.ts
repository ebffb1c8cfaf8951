import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadRelations } from '../../src/cli/load-resources.ts';
import { readSample, statementLines } from './read-sample.ts';

/**
 * Sentences of our own, one a line: the sentence, and behind bars what it must say, as `statementLines` writes it, or with «!» in front
 * parts of what it must not say.
 */
const ROWS: readonly (readonly [text: string, ...said: readonly string[]])[] = readFileSync(
  new URL('relation-sentences.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split(' | ') as [string, ...string[]]);

/** True if a line says it: relation and, of both ends, the given parts; an end that is not given is any. */
function says(lines: readonly string[], refused: string): boolean {
  const [, subject = '', type = '', object = ''] = /^(.*?) ?([A-Z_]{4,}) ?(.*)$/u.exec(refused) ?? [];
  return lines.some((line) => {
    const [before = '', behind = ''] = line.split(` ${type} `);
    return line.includes(` ${type} `) && before.includes(subject) && behind.includes(object);
  });
}

describe('sentences and what they say', () => {
  test.each(ROWS.map(([text, ...said]) => [text, said] as const))('%s', (text, said) => {
    const lines = statementLines(readSample(text));
    expect(lines).toEqual(expect.arrayContaining(said.filter((one) => !one.startsWith('!'))));
    expect(said.filter((one) => one.startsWith('!') && says(lines, one.slice(1)))).toEqual([]);
  });
});

test('the table has at least 300 sentences and knows every relation that texts can state', () => {
  const told = new Set(ROWS.flatMap(([, ...said]) => said.map((one) => /[A-Z_]{4,}/u.exec(one)?.[0])));
  const ofArticles = ['PUBLISHED_BY', 'RELAYED_FROM'];
  const missing = loadRelations()
    .map(({ name }) => name)
    .filter((name) => !told.has(name) && !ofArticles.includes(name));
  expect(ROWS.length).toBeGreaterThanOrEqual(300);
  expect(missing).toEqual([]);
});

const ACTORS = ['Норвегия', 'Индия', 'Армения', 'Канада', 'Бразилия'] as const;
const THINGS = ['резолюцию', 'реформу', 'декларацию', 'инициативу'] as const;
const actor = fc.constantFrom(...ACTORS);
const thing = fc.constantFrom(...THINGS);
const VERBS = [
  ['поддержала', 'поддержана', 'SUPPORTS'],
  ['осудила', 'осуждена', 'CONDEMNED'],
  ['отвергла', 'отвергнута', 'OPPOSES'],
  ['раскритиковала', 'раскритикована', 'OPPOSES'],
] as const;
const verb = fc.constantFrom(...VERBS);
const RUNS = { numRuns: 25, seed: 7 };

const CASES: Readonly<Record<(typeof ACTORS)[number], string>> = {
  Норвегия: 'Норвегией',
  Индия: 'Индией',
  Армения: 'Арменией',
  Канада: 'Канадой',
  Бразилия: 'Бразилией',
};

/** The triples of a text without their case of letters. */
const triples = (text: string): readonly string[] =>
  statementLines(readSample(text))
    .filter((line) => /SUPPORTS|OPPOSES|CONDEMNED/u.test(line))
    .map((line) => line.toLowerCase())
    .sort();

describe('whatever the actors, verbs and things', () => {
  test('direct and reported speech give the same triple', () => {
    fc.assert(
      fc.property(actor, verb, thing, (who, [did, , type], what) => {
        const reported = triples(`Министр Иван Сомов сообщил, что ${who} ${did} ${what} ООН.`);
        expect(reported).toEqual(triples(`«${who} ${did} ${what} ООН», – сообщил министр Иван Сомов.`));
        expect(reported.some((line) => line.includes(` ${type.toLowerCase()} `))).toBe(true);
      }),
      RUNS,
    );
  });

  test('active and passive give the same triple', () => {
    fc.assert(
      fc.property(actor, verb, thing, (who, [did, done], what) => {
        const subject = what.replace(/у$/u, 'а').replace(/ю$/u, 'я');
        const capital = subject.charAt(0).toUpperCase() + subject.slice(1);
        expect(triples(`${capital} ООН ${done} ${CASES[who]}.`)).toEqual(triples(`${who} ${did} ${what} ООН.`));
      }),
      RUNS,
    );
  });

  test('conjuncts in any order give the same set', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ACTORS], { minLength: 2, maxLength: 4 }), thing, (who, what) => {
        const list = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} и ${names.at(-1) ?? ''}`;
        const sentence = (names: readonly string[]): string => `${list(names)} поддержали ${what} ООН.`;
        expect(triples(sentence(who))).toEqual(triples(sentence([...who].sort())));
        expect(triples(sentence(who))).toHaveLength(who.length);
      }),
      RUNS,
    );
  });

  test('a negated sentence states nothing positive', () => {
    fc.assert(
      fc.property(actor, verb, thing, (who, [did], what) => {
        const lines = triples(`${who} не ${did} ${what} ООН.`);
        expect(lines.filter((line) => !line.endsWith(' not'))).toEqual([]);
      }),
      RUNS,
    );
  });
});
