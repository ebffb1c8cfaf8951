import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { loadResources } from '../../src/cli/load-resources.ts';
import { startDiscourse } from '../../src/entities/discourse.ts';
import { resolveEntities } from '../../src/entities/resolve-entities.ts';
import { resolvePersons } from '../../src/entities/ru/resolve-person.ts';
import { findMentions } from '../../src/mentions/find-mentions.ts';
import { readText } from '../../src/text/read-text.ts';
import type { Text } from '../../src/text/text.ts';

const resources = await loadResources();

function readSample(text: string): Text {
  const metadata = { url: null, sourceId: 'sample', title: null, publisher: null, publishedOn: '2025-06-01' };
  const { article } = readArticle({ file: 'sample.txt', text, metadata });
  if (!article) throw new TypeError('no article');
  return readText(article, resources.text);
}

/** How often a mention is looked at while those of `text` are resolved. */
function looks(text: string): number {
  const read = readSample(text);
  let count = 0;
  const mentions = new Proxy(findMentions(read, resources.mentions), {
    get(target, key, receiver): unknown {
      count += typeof key === 'string' && /^\d+$/u.test(key) ? 1 : 0;
      return Reflect.get(target, key, receiver);
    },
  });
  resolveEntities(read, mentions, resources.catalogue);
  return count;
}

describe('an article twice as long takes about twice the looks to tell who is who', () => {
  test.each([
    ['bodies without their state', 'Парламент собрался. Правительство молчит. Совет ждёт. '],
    ['titles and pronouns', 'Президент ждёт. Он говорит, что глава государства молчит. '],
    ['class nouns', 'Этот центр закрыт. Организация ждёт. Наши страны помогут региону. '],
    ['one endless sentence', 'Токаев и Путин, глава страны, МИД, '],
  ])('%s', (_, part) => {
    const [once, twice] = [looks(`${part.repeat(500)}конец.`), looks(`${part.repeat(1000)}конец.`)];
    expect(once).toBeGreaterThan(0);
    // Four times if each mention were held against each other one.
    expect(twice / once).toBeLessThan(3);
  });
});

test('a person named a hundred times is looked for among as few as one named once', () => {
  const read = readSample('Выступил Арман Бердибаев. А. Бердибаев уехал. Бердибаев молчит. '.repeat(100));
  const discourse = startDiscourse(read, findMentions(read, resources.mentions), resources.catalogue);
  resolvePersons(discourse);
  expect(discourse.persons).toHaveLength(1);
});
