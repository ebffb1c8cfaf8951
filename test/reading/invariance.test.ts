import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadMorphology } from '../../src/cli/load-morphology.ts';
import { loadParser, loadReader } from '../../src/cli/load-parser.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { clausesOf } from '../../src/text/ru/clauses.ts';
import { readText } from '../../src/text/read-text.ts';
import type { Text } from '../../src/text/text.ts';
import type { Morphology } from '../../src/text/token.ts';

const morphology = await loadMorphology();
const parser = loadParser();
const reader = loadReader();
const NONE = { url: null, sourceId: null, title: null, publisher: null, publishedOn: null };

function read(text: string, words: Morphology = morphology): Text | null {
  const { article } = readArticle({ file: 'x.txt', text, metadata: NONE });
  return article && readText(article, { morphology: words, reader, parser });
}

const SAMPLE = [
  'Мэр открыл новую школу',
  '«Её строили два года, — сказал Пётр Бердибаев. — Учёба начнётся 5 мая».',
  'В школе учатся 300 детей из посёлков „Заря“ и "Восход", сообщает Vest.kz.',
  'Планы района:',
  'ремонт дорог;',
  'защита лесов, озёр и рек.',
].join('\n');

/** All that is read, without places and without what only the spelling shows. */
const essence = (text: Text | null): unknown =>
  text && [
    text.article.lines.map(({ role }) => role).filter((role) => role !== 'blank'),
    text.sentences.map(({ tokens }) =>
      tokens
        .filter(({ kind }) => kind === 'word' || kind === 'number')
        .map(({ norm, parse }) => [norm, parse?.lemma, parse?.pos, parse?.case, parse?.number]),
    ),
    text.quotations.map(({ speech }) => speech),
  ];

describe('spelling that says nothing changes nothing', () => {
  test.each<[string, (text: string) => string]>([
    ['ё as е', (text) => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е')],
    ['no-break spaces', (text) => text.replaceAll(' ', '\u00A0')],
    ['narrow spaces', (text) => text.replaceAll(' ', '\u202F')],
    ['straight quotation marks', (text) => text.replaceAll(/[«»„“]/gu, '"')],
    ['guillemets', (text) => text.replaceAll('„', '«').replaceAll('“', '»')],
    ['short dashes', (text) => text.replaceAll('—', '–')],
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['empty lines between paragraphs', (text) => text.replaceAll('\n', '\n\n')],
    ['a decomposed spelling', (text) => text.normalize('NFD')],
  ])('%s', (_what, change) => {
    expect(change(SAMPLE)).not.toBe(SAMPLE);
    expect(essence(read(change(SAMPLE)))).toEqual(essence(read(SAMPLE)));
  });
});

const fragment = fc.constantFrom(
  ...'«|»|"|„|“|.|,|…|\n|- | — |Иванов |К.|г. |2013|%|ё|т. е. |и |в |школе |Школа |:|;|\u00AD|\u{1F600}|\uD800|https://a.kz/b '.split(
    '|',
  ),
);
const HOSTILE = fc.array(fragment, { maxLength: 60 }).map((parts) => `Дом ${parts.join('')}`);

describe('whatever the text', () => {
  test('sentences, tokens and quotations lie in it, in order, and slice back', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const found = read(text);
        let last = 0;
        for (const { start, end, tokens } of found?.sentences ?? []) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          for (const token of tokens) {
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(token.start >= start && token.end <= end).toBe(true);
          }
        }
        for (const { start, end } of found?.quotations ?? []) {
          expect(0 <= start && start < end && end <= text.length).toBe(true);
        }
      }),
    );
  });

  test('it is read the same twice', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
    );
  });
});

describe('four times the text takes no more than about four times the work', () => {
  /** Milliseconds of this process's own work: how busy the machine is does not count. The lesser of two: nor does a collection. */
  const work = (text: string): number => {
    const once = (): number => {
      const start = process.cpuUsage();
      read(text)?.sentences.forEach((sentence) => clausesOf(sentence));
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    };
    return Math.min(once(), once());
  };

  test.each([
    ['opening marks', '«Дом '],
    ['opening marks in lines', '«Дом стоит\n'],
    ['closing marks', 'дом» '],
    ['straight marks', '"дом" "'],
    ['dashes', '- Дом, - сказал '],
    ['full stops', 'г. т. К. '],
    ['one endless sentence', 'новые дома и старые '],
    ['quotations in one endless sentence', '«дом» и '],
    ['relative clauses without end', 'дом, который '],
    ['one endless word', 'дом'],
    ['hyphens', 'дом-'],
    ['digits', '1 000 '],
    ['names', 'Бинбургова Родригото '],
    ['short lines', 'Дом\nстоит\n'],
    ['spaces', '   \n'],
  ])('%s', (_what, piece) => {
    const small = piece.repeat(2_000);
    work(`Дом ${small}`);
    const once = work(`Дом ${small}`);
    // Quadratic work would be 16 times as much; the allowance is for what is too small to measure.
    expect(work(`Дом ${small.repeat(4)}`)).toBeLessThan(10 * once + 60);
  });
});
