import type { Sentence, Text } from '../text/text.ts';
import { stem } from './gazetteer.ts';
import { makeMention, type MentionDraft } from './make-mention.ts';
import type { Mention } from './mention.ts';
import type { MentionResources } from './mention-resources.ts';
import type { MentionRule, TaggedSentence } from './mention-rule.ts';
import { actionPhrases } from './ru/action-phrases.ts';
import { catalogueNames } from './ru/catalogue-names.ts';
import { classPhrases } from './ru/class-phrases.ts';
import { collectives } from './ru/collectives.ts';
import { figures } from './ru/figures.ts';
import { infinitivePhrases } from './ru/infinitive-phrases.ts';
import { personNames } from './ru/person-names.ts';
import { pronouns } from './ru/pronouns.ts';
import { rolePhrases } from './ru/role-phrases.ts';
import { sites } from './ru/sites.ts';
import { taggedNames } from './ru/tagged-names.ts';
import { seeDocument } from './sequence/document.ts';
import { tagDocument } from './sequence/tag-document.ts';

/**
 * In this order: what the catalogue knows is surest; then the trained model, whose borders are better than those of rules; rules for
 * persons look at what is left; a person's name ends the role before it; class nouns claim their
 * phrase before the looser collectives and actions look; a pointing phrase («данный центр») is no name; infinitives take
 * what nobody else wanted and may hold all of it.
 */
const RULES: readonly MentionRule[] = Object.freeze([
  catalogueNames,
  taggedNames,
  personNames,
  sites,
  pronouns,
  rolePhrases,
  classPhrases,
  collectives,
  actionPhrases,
  figures,
  infinitivePhrases,
]);

const crosses = (a: MentionDraft, b: MentionDraft): boolean =>
  (a.firstToken < b.firstToken && b.firstToken < a.endToken && a.endToken < b.endToken) ||
  (b.firstToken < a.firstToken && a.firstToken < b.endToken && b.endToken < a.endToken);

const sameSpan = (a: MentionDraft, b: MentionDraft): boolean =>
  a.firstToken === b.firstToken && a.endToken === b.endToken;

/** Adds what does not cross and does not repeat an earlier mention: earlier rules are surer. */
function accept(found: MentionDraft[], drafts: readonly MentionDraft[]): void {
  for (const draft of drafts) {
    if (!found.some((other) => crosses(other, draft) || sameSpan(other, draft))) found.push(draft);
  }
}

/** Stems of the surnames of persons whom the article names in full. */
function surnameStems(text: Text, found: readonly (readonly MentionDraft[])[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const [index, drafts] of found.entries()) {
    for (const { type, form, firstToken, endToken } of drafts) {
      const last = text.sentences[index]?.tokens[endToken - 1];
      if (type === 'Person' && form === 'name' && endToken - firstToken > 1 && last) stems.add(stem(last.norm));
    }
  }
  return stems;
}

/** A second look with the whole article known: a surname of somebody named in full elsewhere is that person's. */
function surnamesAgain(
  sentence: Sentence,
  found: readonly MentionDraft[],
  stems: ReadonlySet<string>,
): readonly MentionDraft[] {
  const names = found.filter(({ form, rule }) => form === 'name' && rule !== 'class-organisation');
  return sentence.tokens.flatMap((token): MentionDraft[] => {
    const named = /^\p{Lu}\p{Ll}/u.test(token.text) && stems.has(stem(token.norm));
    if (!named || names.some(({ firstToken, endToken }) => firstToken <= token.index && token.index < endToken))
      return [];
    const { index } = token;
    return [
      { type: 'Person', form: 'name', firstToken: index, endToken: index + 1, head: index, rule: 'surname-again' },
    ];
  });
}

const isPerson = ({ type, form }: MentionDraft): boolean => type === 'Person' && form === 'name';

/** A person's name inside a person's name is a part of it («К. | Токаев»). */
function withoutParts(found: readonly MentionDraft[]): readonly MentionDraft[] {
  const persons = found.filter(isPerson);
  const holds = (outer: MentionDraft, inner: MentionDraft): boolean =>
    outer !== inner && outer.firstToken <= inner.firstToken && inner.endToken <= outer.endToken;
  return found.filter((draft) => !isPerson(draft) || !persons.some((outer) => holds(outer, draft)));
}

function inSentence(sentence: TaggedSentence, resources: MentionResources): readonly MentionDraft[] {
  const found: MentionDraft[] = [];
  for (const rule of RULES) accept(found, rule(sentence, resources, found));
  return withoutParts(found);
}

const byPlace = (a: MentionDraft, b: MentionDraft): number => a.firstToken - b.firstToken || b.endToken - a.endToken;

/** All mentions of the article's sentences in text order, outer before inner; nested ones are kept, none cross. */
export function findMentions(text: Text, resources: MentionResources): readonly Mention[] {
  const tagged = tagDocument(seeDocument(text.sentences, resources.wordClasses), resources.names);
  const first = text.sentences.map((sentence, index) =>
    inSentence({ ...sentence, names: tagged[index] ?? [] }, resources),
  );
  const stems = surnameStems(text, first);
  return Object.freeze(
    text.sentences.flatMap((sentence, index) => {
      const found = [...(first[index] ?? [])];
      accept(found, surnamesAgain(sentence, found, stems));
      return found.sort(byPlace).map((draft) => makeMention(text.article, sentence, draft));
    }),
  );
}
