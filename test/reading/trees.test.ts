import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { loadResources } from '../../src/cli/load-resources.ts';
import { readText } from '../../src/text/read-text.ts';
import type { Sentence } from '../../src/text/text.ts';

const { text: resources } = await loadResources();
const METADATA = { url: null, sourceId: null, title: 'Заголовок', publisher: null, publishedOn: null };

function sentencesOf(text: string): readonly Sentence[] {
  const { article } = readArticle({ file: 'x.txt', text, metadata: METADATA });
  return article ? readText(article, resources).sentences : [];
}

/** How many steps lead from a token to the root; more than there are tokens on a circle. */
function depthOf({ tokens }: Sentence, from: number): number {
  let steps = 0;
  for (let at = from; at >= 0 && steps <= tokens.length; at = tokens[at]?.head ?? -1) steps += 1;
  return steps;
}

// Relative clauses are hung anew once the tree stands: what they hang on must not hang on them.
const PIECES =
  'сообщается что на разных площадках , в числе которых форум и совет , говорили о мире которая которого при которых женщина город дом приехала отмечалась'.split(
    ' ',
  );

test('a tree has no circle, whatever the words', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 3, maxLength: 40 }), (pieces) => {
      for (const sentence of sentencesOf(`Вчера ${pieces.join(' ')}.`))
        for (const { index } of sentence.tokens)
          expect(depthOf(sentence, index)).toBeLessThanOrEqual(sentence.tokens.length);
    }),
    { numRuns: 200, seed: 4 },
  );
});
