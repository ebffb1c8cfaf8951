import type { Sentence } from '../text/text.ts';
import type { Token } from '../text/token.ts';
import type { Candidate } from './candidate.ts';
import { type Context, lemma, mentionsOf } from './context.ts';
import { childrenBy, headOfToken, prepositionAt } from './ru/tree.ts';

/** Nouns and verbs that put something forward: what is made under them is not made yet. */
const FORWARD: ReadonlySet<string> = new Set(
  (
    'инициатива предложение идея проект необходимость важность целесообразность потребность вопрос призыв предложить предлагать ' +
    'призвать призывать считать полагать выступить выступать поддержать поддерживать планировать намеренный нужный'
  ).split(' '),
);

/** How far above its making a thing is put forward. */
const FURTHEST = 3;

/** «создание | регионального центра»: the noun of making that the word hangs on. */
function makingOf({ lexicon }: Context, sentence: Sentence, head: number): Token | null {
  const token = sentence.tokens[head];
  const up = token && headOfToken(sentence, token);
  const bare = token && up && token.deprel === 'nmod' && prepositionAt(sentence, token) === null;
  return bare && lexicon.words.creation.has(lemma(up)) ? up : null;
}

/** «предложил создание», «инициатива по созданию»: it stands below a word that puts it forward. */
function isForward(sentence: Sentence, making: Token): boolean {
  let up = headOfToken(sentence, making);
  for (let step = 0; up && step < FURTHEST; step += 1) {
    if (FORWARD.has(lemma(up))) return true;
    up = headOfToken(sentence, up);
  }
  return false;
}

/** What the sentence only wants to be made. */
function wantedIn(context: Context, sentence: Sentence): readonly string[] {
  return mentionsOf(context, sentence).flatMap(({ entity, head, form }) => {
    const making = entity !== null && form !== 'adjective' ? makingOf(context, sentence, head) : null;
    return making && entity !== null && isForward(sentence, making) ? [entity] : [];
  });
}

/** «предложил создать центр по борьбе с X»: the centre is against X, and in its place, only if it comes to be. */
export function stillProposed(
  context: Context,
  sentence: Sentence,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const founded = new Set([
    ...candidates.filter(({ foundsObject }) => foundsObject).map(({ object }) => object.entity),
    ...wantedIn(context, sentence),
  ]);
  return candidates.map((one) => {
    const hangs = one.modality === 'asserted' && !one.act && founded.has(one.subject.entity);
    return hangs ? Object.freeze({ ...one, modality: 'proposed' as const }) : one;
  });
}

const PREVENTING = /^(?:допустить|допускать|предотвратить|предотвращать|помешать|воспрепятствовать|избежать)$/u;

/** «нельзя допустить, чтобы …»: where what is to be prevented begins; null if nothing is. */
function preventedFrom(sentence: Sentence): number | null {
  const { tokens } = sentence;
  const verb = tokens.find((token) => {
    if (!PREVENTING.test(lemma(token))) return false;
    const clause = tokens.slice(token.index + 1, token.index + 5).some(({ norm }) => norm === 'чтобы');
    const up = headOfToken(sentence, token);
    const denied =
      childrenBy(sentence, token.index, 'advmod').some(({ norm }) => norm === 'не') || up?.norm === 'нельзя';
    return clause && (denied || !lemma(token).startsWith('допус'));
  });
  return verb ? verb.end : null;
}

/** What stands in the clause of what nobody may let happen. */
export function toBePrevented(sentence: Sentence, candidates: readonly Candidate[]): readonly Candidate[] {
  const from = preventedFrom(sentence);
  if (from === null) return candidates;
  return candidates.map((one) =>
    one.modality === 'asserted' && !one.act && one.clause.start >= from
      ? Object.freeze({ ...one, modality: 'to-be-prevented' as const })
      : one,
  );
}
