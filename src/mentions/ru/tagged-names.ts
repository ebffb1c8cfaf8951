import { numberEnd } from '../../text/ru/numbering.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import type { MentionDraft } from '../make-mention.ts';
import type { EntityType } from '../mention.ts';
import type { MentionRule } from '../mention-rule.ts';
import type { MentionResources } from '../mention-resources.ts';
import type { Tagged } from '../sequence/tags.ts';
import { amidKazakh } from './amid-kazakh.ts';
import { longerPerson } from './longer-person.ts';
import { thingQuoted } from './names-in-quotes.ts';

const TYPES: Readonly<Record<string, EntityType>> = { PER: 'Person', ORG: 'Organisation', LOC: 'Place' };

const isNamed = ({ text }: Token): boolean => /^\p{Lu}|^[«"“„]/u.test(text);
const isLatin = (tokens: readonly Token[]): boolean => tokens.every(({ text }) => /^[A-Za-z]/u.test(text));

/** The first noun carries the case of a body's or place's name, the last word that of a person's. */
function headOf(tokens: readonly Token[], type: EntityType): number {
  if (type === 'Person') return tokens.at(-1)?.index ?? 0;
  return (tokens.find(({ parse }) => parse?.pos === 'NOUN') ?? tokens[0])?.index ?? 0;
}

/**
 * The head says what kind it is: a body named for research, training or the like is a centre, and «шведское посольство» no place.
 */
function typeOf(kind: string, head: Token | undefined, { classes }: MentionResources): EntityType {
  const type = TYPES[kind] ?? 'Organisation';
  const noun = head?.parse?.pos === 'NOUN' ? head.parse.lemma : '';
  const isOf = (one: EntityType): boolean => classes.get(one)?.nouns.has(noun) === true;
  if (type === 'Person') return type;
  if (isOf('Centre')) return 'Centre';
  return isOf('Organisation') ? 'Organisation' : type;
}

/** «МИД» is a name, «российский» the adjective of one, «парламент» a common noun for a body that the article knows. */
function formOf(tokens: readonly Token[], type: EntityType): MentionDraft['form'] {
  if (type === 'Place' && tokens.every(({ parse }) => parse?.pos === 'ADJF')) return 'adjective';
  return tokens.some(isNamed) ? 'name' : 'common';
}

/** «европейские | страны»: what the catalogue knows by the adjective, where a longer name begins with it. */
function adjectiveIds(
  tokens: readonly Token[],
  form: MentionDraft['form'],
  { gazetteer }: MentionResources,
): readonly string[] {
  if (form !== 'adjective' || tokens.length > 1) return [];
  const entries = gazetteer.matchAt(tokens, 0)?.entries ?? [];
  return [...new Set(entries.filter((entry) => entry.form === 'adjective').map(({ id }) => id))].sort();
}

function draftOf({ kind, first, end }: Tagged, sentence: Sentence, resources: MentionResources): MentionDraft {
  const tokens = sentence.tokens.slice(first, end);
  const head = headOf(tokens, TYPES[kind] ?? 'Organisation');
  const type = typeOf(kind, sentence.tokens[head], resources);
  const form = formOf(tokens, type);
  // A bare «парламент» and a name in Latin letters are looked at by the rules that know what to do with such.
  const rule = isLatin(tokens) && type === 'Organisation' ? 'latin-name' : `tagged-${type.toLowerCase()}`;
  const catalogueIds =
    type === 'Person' ? longerPerson(tokens, resources.gazetteer) : adjectiveIds(tokens, form, resources);
  return { type, form, firstToken: first, endToken: end, head, rule, catalogueIds };
}

const CLASSES_OF_OTHERS = ['Event', 'Initiative', 'Document', 'Threat', 'Project'] as const;

/** «Казанская декларация»: written things and dangers are no bodies, whatever their capitals. */
const NO_BODIES = ['Document', 'Threat'] as const;

/** «инициатива … по созданию фонда», «Казанская декларация»: a head of another class names no body. */
function isOther({ kind, first, end }: Tagged, { tokens }: Sentence, { classes, actions }: MentionResources): boolean {
  const noun = tokens.slice(first, end).find(({ parse }) => parse?.pos === 'NOUN')?.parse?.lemma ?? '';
  if (kind === 'ORG' && NO_BODIES.some((type) => classes.get(type)?.nouns.has(noun) === true)) return true;
  const head = tokens[first];
  if (kind !== 'ORG' || !head || isNamed(head)) return false;
  const lemma = head.parse?.pos === 'NOUN' || noun === '' ? (head.parse?.lemma ?? '') : noun;
  return actions.has(lemma) || CLASSES_OF_OTHERS.some((type) => classes.get(type)?.nouns.has(lemma) === true);
}

/** «инициатива | «Алтайский диалог»»: the noun before the quotation says that no body is named. */
function isThing({ kind, first }: Tagged, sentence: Sentence, resources: MentionResources): boolean {
  const open = [first, first - 1].find((at) => /^[«"“„]$/u.test(sentence.tokens[at]?.text ?? ''));
  return kind === 'ORG' && open !== undefined && thingQuoted(sentence, open, resources) !== null;
}

/** «мексиканский | Канкун»: the adjective of a known place is a mention of its own before a place. */
function withoutAdjective(tagged: Tagged, { tokens }: Sentence, found: readonly MentionDraft[]): Tagged {
  const known = found.some(
    ({ form, firstToken, endToken }) => form === 'adjective' && firstToken === tagged.first && endToken < tagged.end,
  );
  const noun = tokens[tagged.first + 1];
  const name = tagged.kind === 'LOC' && noun !== undefined && noun.parse?.pos === 'NOUN' && isNamed(noun);
  return known && name ? { ...tagged, first: tagged.first + 1 } : tagged;
}

/** True if the rest of the name behind a body that the catalogue knows is an attribute: «Совбез ООН | по Афганистану». */
function endsKnown({ first, end }: Tagged, { tokens }: Sentence, found: readonly MentionDraft[]): boolean {
  return found.some(
    ({ type, firstToken, endToken }) =>
      type === 'Organisation' && firstToken === first && endToken < end && tokens[endToken]?.parse?.pos === 'PREP',
  );
}

/** «СБ | по Афганистану»: an abbreviation has no attributes of its own. */
function withoutAttribute(tagged: Tagged, { tokens }: Sentence): Tagged {
  const { kind, first } = tagged;
  const abbreviated = kind === 'ORG' && /^\p{Lu}{2,}$/u.test(tokens[first]?.text ?? '');
  return abbreviated && tokens[first + 1]?.parse?.pos === 'PREP' ? { ...tagged, end: first + 1 } : tagged;
}

/** «на заседании совета | Президент отметил»: a title in the nominative behind a name in another case begins something else. */
function withoutTitle(tagged: Tagged, { tokens }: Sentence, { roles }: MentionResources): Tagged {
  const { kind, first, end } = tagged;
  const last = tokens[end - 1];
  const head = tokens.slice(first, end).find(({ parse }) => parse?.pos === 'NOUN');
  const begins = last?.parse?.case === 'nomn' && roles.leading.has(last.parse.lemma) && head?.parse?.case !== 'nomn';
  return kind === 'ORG' && end - first > 1 && begins ? { ...tagged, end: end - 1 } : tagged;
}

/** «Гимназия | № 12»: the number belongs to the name. */
function withNumber(tagged: Tagged, { tokens }: Sentence): Tagged {
  const end = tagged.kind === 'ORG' ? numberEnd(tokens, tagged.end) : null;
  return end === null ? tagged : { ...tagged, end };
}

/** Names by the trained model: persons, bodies and places, known to the catalogue or not. */
export const taggedNames: MentionRule = (sentence, resources, found) =>
  resources.tagged.flatMap((whole): MentionDraft[] => {
    if (isOther(whole, sentence, resources) || isThing(whole, sentence, resources)) return [];
    if (amidKazakh(sentence.tokens, whole.first, whole.end) || endsKnown(whole, sentence, found)) return [];
    const bare = withoutAttribute(withoutAdjective(whole, sentence, found), sentence);
    const tagged = withNumber(withoutTitle(bare, sentence, resources), sentence);
    const draft = draftOf(tagged, sentence, resources);
    // What the catalogue knows as a part of a longer name is no name of its own, but a person («Фонд Ельцина») and an adjective of a place.
    const own = draft.type === 'Person' || draft.form === 'adjective';
    const within = found.some(
      ({ firstToken, endToken, type }) =>
        firstToken <= tagged.first && tagged.end <= endToken && (type === draft.type || !own),
    );
    return within ? [] : [draft];
  });
