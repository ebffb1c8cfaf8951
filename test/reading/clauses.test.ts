import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { loadMorphology } from '../../src/cli/load-morphology.ts';
import { loadParser, loadReader } from '../../src/cli/load-parser.ts';
import { readText } from '../../src/text/read-text.ts';
import { clausesOf } from '../../src/text/ru/clauses.ts';
import type { Sentence } from '../../src/text/text.ts';

const resources = { morphology: await loadMorphology(), reader: loadReader(), parser: loadParser() };
const NONE = { url: null, sourceId: null, title: null, publisher: null, publishedOn: null };

function sentences(text: string): readonly Sentence[] {
  const { article } = readArticle({ file: 'x.txt', text, metadata: NONE });
  return article ? readText(article, resources).sentences : [];
}

/** A clause as «predicate (subjects) role:preposition head …». */
function clauseLines(text: string): readonly string[] {
  return sentences(text).flatMap((sentence) => {
    const word = (index: number): string => sentence.tokens[index]?.norm ?? '';
    return clausesOf(sentence).map((clause) =>
      [
        `${clause.negated ? 'не ' : ''}${word(clause.predicate)}${clause.passive ? '*' : ''}`,
        `(${clause.subjects.map(word).join(', ')})`,
        ...clause.arguments.map(
          ({ role, preposition, head }) => `${role}:${preposition ? `${preposition} ` : ''}${word(head)}`,
        ),
      ].join(' '),
    );
  });
}

describe('clauses with subject and arguments', () => {
  test.each<[phenomenon: string, text: string, clauses: readonly string[]]>([
    ['subject and object', 'Министр открыл новую школу.', ['открыл (министр) object:школу']],
    ['negation', 'Министр не открыл школу.', ['не открыл (министр) object:школу']],
    ['the object first', 'Школу открыл министр.', ['открыл (министр) object:школу']],
    [
      'coordinated predicates share the subject',
      'Страны подписали договор и обсудили торговлю.',
      ['подписали (страны) object:договор', 'обсудили (страны) object:торговлю'],
    ],
    [
      'an infinitive has the subject',
      'Министр решил построить школу.',
      ['решил (министр)', 'построить (министр) object:школу'],
    ],
    [
      'an infinitive has the person told',
      'Президент поручил министру построить школу.',
      ['поручил (президент) indirect:министру', 'построить (министру) object:школу'],
    ],
    [
      'who promises acts himself',
      'Президент обещал жителям построить школу.',
      ['обещал (президент) indirect:жителям', 'построить (президент) object:школу'],
    ],
    ['passive with agent', 'Договор был подписан министрами.', ['подписан* (договор) agent:министрами']],
    [
      'a participle says something of its noun',
      'Министр открыл школу, построенную Китаем.',
      ['открыл (министр) object:школу', 'построенную* (школу) agent:китаем'],
    ],
    [
      '«который» is its antecedent',
      'Министр, который открыл школу, уехал.',
      ['уехал (министр)', 'открыл (министр) object:школу'],
    ],
    [
      '«который» agrees with the noun that it stands for',
      'Министр посетил завод в Индии, который строит машины.',
      ['посетил (министр) object:завод', 'строит (завод) object:машины'],
    ],
    [
      'a converb has the subject of its clause',
      'Выступая на форуме, министр поддержал проект.',
      ['поддержал (министр) object:проект', 'выступая (министр) oblique:на форуме'],
    ],
    [
      'content and aside',
      'Министр заявил, что школа открыта, сообщает агентство.',
      ['заявил (министр)', 'сообщает (агентство)', 'открыта* (школа)'],
    ],
    ['conjuncts are arguments each', 'Министр посетил Китай и Индию.', ['посетил (министр) object:китай object:индию']],
  ])('%s: %s', (_phenomenon, text, clauses) => {
    expect([...clauseLines(text)].sort()).toEqual([...clauses].sort());
  });
});

describe('every sentence is one tree', () => {
  test.each([
    'Министр открыл школу.',
    'Да.',
    '«Дом».',
    '1 2 3, 4; 5',
    'что что что и и и , , ,',
    'В на по для без: о об при!',
    'Открыл закрыл пришёл ушёл увидел победил',
    // The noun before «, при которых» stands under the verb of the clause that is to be hung on it.
    'У комиссии возникли вопросы в связи с обстоятельствами, при которых 40-летняя учительница из Чили получила жильё в Перу.',
  ])('%s', (text) => {
    for (const { tokens } of sentences(text)) {
      expect(tokens.filter(({ head }) => head < 0)).toHaveLength(1);
      for (const token of tokens) {
        let above = token.head;
        let steps = 0;
        while (above >= 0 && steps <= tokens.length) {
          above = tokens[above]?.head ?? -1;
          steps += 1;
        }
        expect(steps).toBeLessThanOrEqual(tokens.length);
        // Projective: whatever stands between a word and its head depends on one of the two in the end.
        const [from, to] = [Math.min(token.index, token.head), Math.max(token.index, token.head)];
        for (const inner of tokens.slice(from + 1, token.head < 0 ? 0 : to))
          expect(inner.head >= from && inner.head <= to).toBe(true);
      }
    }
  });
});
