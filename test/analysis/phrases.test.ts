import { describe, expect, test } from 'vitest';
import { findPhrases } from '../../src/analysis/phrases.ts';
import { loadPhraseWords } from '../../src/cli/load-phrase-words.ts';
import type { TextSentence } from '../../src/graph/read/find-sentences.ts';

const { readWord, listed } = await loadPhraseWords();

const sentence = (story: string, text: string, start = 0): TextSentence => ({
  id: `n_${story}_${start}`,
  start,
  text,
  article: { id: `a_${story}`, title: null, publisher: null, url: null, publishedOn: null, storyId: `t_${story}` },
});
const texts = (...sentences: readonly TextSentence[]): readonly string[] =>
  findPhrases(sentences, readWord, []).map(({ uses: [first] }) => first?.surface ?? '');

const ONE = sentence('one', 'Министр назвал общую память народов степи основой союза.');

describe('set phrases', () => {
  test.each([
    ['inflected otherwise', 'Речь шла об общей памяти народов степи.', ['общую память народов степи']],
    ['in words of its own', 'Речь шла о памяти, общей для всех, и о степи.', []],
    ['cut by a comma', 'Речь шла об общей памяти, народов степи она не касалась.', []],
    ['with a verb within', 'Общая память разделила народы степи.', []],
    ['names are no phrases', 'Касым-Жомарт Токаев Касым-Жомарт Токаев.', []],
  ])('%s', (_title, text, expected) => {
    expect(texts(ONE, sentence('two', text))).toEqual(expected);
  });

  test('a copy of the text repeats nothing', () => {
    expect(texts(ONE, { ...ONE, article: { ...ONE.article, id: 'a_copy' } })).toEqual([]);
  });

  test('a shorter phrase stands beside a longer one only if more stories have it', () => {
    const two = sentence('two', 'Это общая память народов степи.');
    expect(texts(ONE, two)).toEqual(['общую память народов степи']);
    expect(texts(ONE, two, sentence('three', 'Цела общая память народов.'))).toEqual([
      'общую память народов',
      'общую память народов степи',
    ]);
  });

  test('a phrase ends with a word of its own', () => {
    const [a, b] = ['Нужна вода и хлеб для всех сел.', 'Есть вода и хлеб для городов.'];
    expect(texts(sentence('one', a), sentence('two', b))).toEqual(['вода и хлеб']);
  });

  test('places are those of the article', () => {
    const [phrase] = findPhrases([sentence('one', ONE.text, 100), sentence('two', ONE.text, 7)], readWord, []);
    expect(phrase?.uses.map(({ start, end, surface }) => [start, end - start === surface.length])).toEqual([
      [115, true],
      [22, true],
    ]);
  });

  test('a formula of the list is told of even where one text has it, in whatever inflection', () => {
    const found = findPhrases([sentence('one', 'Он верен шанхайскому духу.')], readWord, listed);
    expect(found.map(({ uses: [use], listed: known }) => [use?.surface, known])).toEqual([['шанхайскому духу', true]]);
  });

  test('every formula of the list is found in its own citation form', () => {
    for (const formula of listed)
      expect(findPhrases([sentence('one', formula)], readWord, [formula]).length, formula).toBe(1);
  });
});
