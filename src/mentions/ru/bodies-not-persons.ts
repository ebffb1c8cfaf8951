import { childrenBy } from '../../text/dependencies.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { stem } from '../gazetteer.ts';
import type { MentionDraft } from '../make-mention.ts';
import { BODY_NOUNS } from './named-by-nouns.ts';

const isTagged = ({ rule }: MentionDraft): boolean => rule === 'tagged-person' || rule === 'lone-surname';
const wordsOf = ({ tokens }: Sentence, { firstToken, endToken }: MentionDraft): readonly Token[] =>
  tokens.slice(firstToken, endToken).filter(({ kind }) => kind === 'word');

/** What the names of one thing share, whatever their case. */
const keyOf = (sentence: Sentence, draft: MentionDraft): string =>
  wordsOf(sentence, draft)
    .map(({ norm }) => stem(norm))
    .join(' ');

/** A given name or patronymic in it, or an initial: a person beyond doubt. */
const isSurePerson = (words: readonly Token[]): boolean =>
  words.some(
    ({ text, parses }) =>
      /^\p{Lu}$/u.test(text) ||
      parses.some(({ known, grammemes }) => known && (grammemes.has('Name') || grammemes.has('Patr'))),
  );

/** «партия | Рондо», not «партия | Навального»: the name stands as it is, whatever case its noun is in. */
function standsBehindNoun({ tokens }: Sentence, { firstToken }: MentionDraft): boolean {
  const quoted = /^[«"“„]$/u.test(tokens[firstToken - 1]?.text ?? '');
  const noun = tokens[quoted ? firstToken - 2 : firstToken - 1]?.parse;
  const name = tokens[firstToken];
  if (noun?.pos !== 'NOUN' || noun.number !== 'sing' || !BODY_NOUNS.has(noun.lemma) || !name) return false;
  return quoted || name.parses.every(({ case: kase, grammemes }) => kase === 'nomn' || grammemes.has('Fixd'));
}

/** «Монсанто заявило»: no person is of the neuter. */
function actsAsThing(sentence: Sentence, { firstToken, endToken }: MentionDraft): boolean {
  const top = sentence.tokens.slice(firstToken, endToken).find(({ head }) => head < firstToken || head >= endToken);
  const verb = top?.deprel.startsWith('nsubj') ? sentence.tokens[top.head] : undefined;
  const neuter = verb?.parse?.pos === 'VERB' && verb.parse.gender === 'neut' && verb.parse.number === 'sing';
  return neuter && childrenBy(sentence, verb.index, 'nsubj').length === 1;
}

/** The names that the article gives to persons once for sure, and those that it calls a body in so many words. */
function sure(sentences: readonly Sentence[], found: readonly (readonly MentionDraft[])[]): ReadonlySet<string> {
  const [bodies, persons] = [new Set<string>(), new Set<string>()];
  for (const [index, sentence] of sentences.entries())
    for (const draft of found[index] ?? []) {
      if (draft.type !== 'Person' || draft.form !== 'name') continue;
      const words = wordsOf(sentence, draft);
      if (!isTagged(draft) || isSurePerson(words)) for (const { norm } of words) persons.add(stem(norm));
      else if (standsBehindNoun(sentence, draft) || actsAsThing(sentence, draft)) bodies.add(keyOf(sentence, draft));
    }
  return new Set([...bodies].filter((key) => !key.split(' ').some((word) => persons.has(word))));
}

/** «партия Рондо … Рондо победила»: what the article once calls a body for sure is one wherever it looks like a person's name. */
export function bodiesNotPersons(
  sentences: readonly Sentence[],
  found: readonly (readonly MentionDraft[])[],
): readonly (readonly MentionDraft[])[] {
  const bodies = sure(sentences, found);
  if (bodies.size === 0) return found;
  return found.map((drafts, index) =>
    drafts.map((draft) => {
      const sentence = sentences[index];
      if (!sentence || draft.type !== 'Person' || !isTagged(draft) || !bodies.has(keyOf(sentence, draft))) return draft;
      return { ...draft, type: 'Organisation', rule: 'tagged-organisation' } as const;
    }),
  );
}
