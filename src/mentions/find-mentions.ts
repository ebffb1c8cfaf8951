import type { Sentence, Text } from '../text/text.ts';
import { Accepted } from './accepted.ts';
import { initialsOf, isAcronym } from './acronym.ts';
import { stem } from './gazetteer.ts';
import { makeMention, type MentionDraft } from './make-mention.ts';
import type { Mention } from './mention.ts';
import type { MentionResources } from './mention-resources.ts';
import type { MentionRule, RuleResources } from './mention-rule.ts';
import { actionPhrases } from './ru/action-phrases.ts';
import { barePlaces } from './ru/bare-places.ts';
import { bodiesNotPersons } from './ru/bodies-not-persons.ts';
import { catalogueNames } from './ru/catalogue-names.ts';
import { classPhrases } from './ru/class-phrases.ts';
import { collectives } from './ru/collectives.ts';
import { figures } from './ru/figures.ts';
import { infinitivePhrases } from './ru/infinitive-phrases.ts';
import { ministriesInTitles } from './ru/ministries-in-titles.ts';
import { namesInQuotes } from './ru/names-in-quotes.ts';
import { nounBeforeName } from './ru/noun-before-name.ts';
import { personNames } from './ru/person-names.ts';
import { personNouns } from './ru/person-nouns.ts';
import { press } from './ru/press.ts';
import { pronouns } from './ru/pronouns.ts';
import { rolePhrases } from './ru/role-phrases.ts';
import { routes } from './ru/routes.ts';
import { sides } from './ru/sides.ts';
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
  routes,
  sites,
  pronouns,
  rolePhrases,
  ministriesInTitles,
  barePlaces,
  sides,
  nounBeforeName,
  classPhrases,
  namesInQuotes,
  press,
  personNouns,
  collectives,
  actionPhrases,
  figures,
  infinitivePhrases,
]);

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

/** The initials of bodies that the article names in three words or more. */
function acronymsOf(text: Text, found: readonly (readonly MentionDraft[])[]): ReadonlySet<string> {
  const bodies = found.flatMap((drafts, index) =>
    drafts
      .filter(({ type }) => type === 'Organisation' || type === 'Centre')
      .map(({ firstToken, endToken }) => text.sentences[index]?.tokens.slice(firstToken, endToken) ?? []),
  );
  return new Set(bodies.flatMap(initialsOf).filter(isAcronym));
}

/** «Северный клуб моряков … СКМ»: an abbreviation that no list has is a body's of the article, if its initials agree. */
const acronymsAgain = (sentence: Sentence, acronyms: ReadonlySet<string>): readonly MentionDraft[] =>
  sentence.tokens
    .filter(({ text }) => acronyms.has(text))
    .map(({ index }) => ({
      type: 'Organisation',
      form: 'name',
      firstToken: index,
      endToken: index + 1,
      head: index,
      rule: 'acronym-again',
    }));

const byPlace = (a: MentionDraft, b: MentionDraft): number => a.firstToken - b.firstToken || b.endToken - a.endToken;
const isPerson = ({ type, form }: MentionDraft): boolean => type === 'Person' && form === 'name';

/** A person's name inside a person's name is a part of it («К. | Токаев»). */
function withoutParts(drafts: readonly MentionDraft[]): readonly MentionDraft[] {
  let end = 0;
  const kept = new Set<MentionDraft>();
  for (const person of drafts.filter(isPerson).sort(byPlace)) {
    if (person.endToken > end) kept.add(person);
    end = Math.max(end, person.endToken);
  }
  return drafts.filter((draft) => !isPerson(draft) || kept.has(draft));
}

function inSentence(sentence: Sentence, resources: RuleResources): readonly MentionDraft[] {
  const found = new Accepted(sentence.tokens.length);
  for (const rule of RULES) found.add(rule(sentence, resources, found.drafts));
  return withoutParts(found.drafts);
}

/** All mentions of the article's sentences in text order, outer before inner; nested ones are kept, none cross. */
export function findMentions(text: Text, resources: MentionResources): readonly Mention[] {
  const tagged = tagDocument(seeDocument(text.sentences, resources.wordClasses), resources.names);
  const first = bodiesNotPersons(
    text.sentences,
    text.sentences.map((sentence, index) => inSentence(sentence, { ...resources, tagged: tagged[index] ?? [] })),
  );
  const stems = surnameStems(text, first);
  const acronyms = acronymsOf(text, first);
  return Object.freeze(
    text.sentences.flatMap((sentence, index) => {
      const found = new Accepted(sentence.tokens.length);
      found.add(first[index] ?? []);
      found.add(surnamesAgain(sentence, found.drafts, stems));
      found.add(acronymsAgain(sentence, acronyms));
      return [...found.drafts].sort(byPlace).map((draft) => makeMention(text.article, sentence, draft));
    }),
  );
}
