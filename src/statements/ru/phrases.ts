import type { ResolvedMention } from '../../entities/entity.ts';
import type { EntityType } from '../../mentions/mention.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import { perArticle } from '../per-article.ts';
import { perToken } from '../per-token.ts';
import { knownAt } from './known-at.ts';
import { nounSpan } from './noun-span.ts';
import { placeBeside } from './place-beside.ts';
import { standingFor } from './subjects.ts';
import { thingMeant } from './thing-pronouns.ts';
import { takenUp } from './taken-up.ts';
import { childrenBy, isBy, prepositionAt } from './tree.ts';

/** The mentions of the article that say who they are, by the lemma of their head, in text order. */
const namingsIn = perArticle((context): ReadonlyMap<string, readonly Argued[]> => {
  const byNoun = new Map<string, Argued[]>();
  for (const sentence of context.text.sentences) {
    for (const mention of mentionsOf(context, sentence)) {
      if (!isResolved(mention) || mention.form === 'adjective') continue;
      const noun = lemma(sentence.tokens[mention.head]);
      const same = byNoun.get(noun);
      if (same) same.push(mention);
      else byNoun.set(noun, [mention]);
    }
  }
  return byNoun;
});

/** A bare noun means what the article named with this noun before. */
function namedBefore(context: Context, { index }: Sentence, head: Token): string | null {
  const same = namingsIn(context).get(lemma(head)) ?? [];
  const before = same.findLast(
    ({ sentence, endToken }) => sentence < index || (sentence === index && endToken <= head.index),
  );
  return before?.entity ?? null;
}

const POINTERS = new Set(['этот', 'данный', 'такой', 'свой', 'указанный', 'тот']);

/** A mention made on demand of the tree's noun phrase; a bare noun («законопроект») is what the article called so before. */
function make(context: Context, sentence: Sentence, head: Token, known: ResolvedMention | null): Argued {
  const tokens = nounSpan(sentence, head);
  const words = sentence.tokens.slice(...tokens).filter(({ kind }) => kind === 'word');
  const bare = words.length === 1 || (words.length === 2 && POINTERS.has(lemma(words[0])));
  const entity = bare ? namedBefore(context, sentence, head) : null;
  return context.demand.made(sentence, head.index, tokens, {
    ...(known ? { given: known } : {}),
    ...(entity ? { entity } : {}),
  });
}

/** «надежда на то, что …» names nothing. */
const POINTING: ReadonlySet<string> = new Set([
  'то',
  'тот',
  'это',
  'этот',
  'весь',
  'все',
  'другой',
  'сам',
  'такой',
  'который',
]);

const isNominal = ({ parse, text }: Token): boolean =>
  ['NOUN', 'LATN', 'NUMR'].includes(parse?.pos ?? '') ||
  parse?.pos === 'UNKN' ||
  /^\p{Lu}{2,}/u.test(text) ||
  (parse?.pos === 'ADJF' && parse.grammemes.has('Subx') && !POINTING.has(parse.lemma));

const COMPLEMENTS = ['nsubj', 'obj', 'iobj', 'obl', 'nmod'];

/** «90 % проголосовавших», «собравшиеся», «случившееся»: a participle in a noun's place; null for what is said of a noun. */
function substantive(token: Token): EntityType | null {
  const { parse } = token;
  if (parse?.pos !== 'PRTF' || !isBy(token, ...COMPLEMENTS)) return null;
  return parse.number === 'plur' ? 'Collective' : parse.gender === 'neut' ? 'Event' : null;
}

const NAMED: ReadonlySet<string> = new Set(['Person', 'Organisation']);

/** «председатель партии, миллиардер Иван Петров»: the name that stands for the same person. */
function nameBeside(context: Context, sentence: Sentence, head: Token, depth = 0): Argued | null {
  for (const child of childrenBy(sentence, head.index, 'appos', 'flat')) {
    const mention = knownAt(context, sentence, child);
    if (mention && NAMED.has(mention.type) && mention.form === 'name' && isResolved(mention)) return mention;
    const deeper = depth < 2 ? nameBeside(context, sentence, child, depth + 1) : null;
    if (deeper) return deeper;
  }
  return null;
}

/**
 * Whom a title, a person's name, a pronoun or «эта страна» means is the reading's to say; where it stays open, so does the
 * statement. Of titles that only one can hold at a time; «адвокат родственников погибших» tells enough by its own words.
 */
const isLeftOpen = (
  { lexicon }: Context,
  title: Token,
  { form, type, firstToken, endToken }: ResolvedMention,
): boolean =>
  (form === 'role' && (endToken - firstToken === 1 || lexicon.roles.leading.has(lemma(title)))) ||
  (form === 'name' && type === 'Person') ||
  (form === 'pronoun' && (type === 'Place' || endToken - firstToken === 1));

/** Who takes part in a trial is one and the same within an article, named or not. */
const AT_COURT: ReadonlySet<string> = new Set(
  'судья прокурор адвокат следователь защитник обвинитель подсудимый обвиняемый подзащитный истец ответчик'.split(' '),
);

/** «Прокурор просит …»: the one whom a trial has of that title. */
const oneAtCourt = (context: Context, sentence: Sentence, title: Token, given: ResolvedMention): Argued | null =>
  given.form === 'role' && given.endToken - given.firstToken === 1 && AT_COURT.has(lemma(title))
    ? context.demand.made(sentence, title.index, [title.index, title.index + 1], { given, type: 'Person' })
    : null;

/** «обвинение настаивало», «защита просила»: the side in a trial, where the noun does what people do. */
const SIDES: ReadonlySet<string> = new Set(['обвинение', 'защита']);

const isSide = (sentence: Sentence, head: Token): boolean =>
  SIDES.has(lemma(head)) &&
  isBy(head, 'nsubj') &&
  sentence.tokens[head.head]?.parse?.pos === 'VERB' &&
  childrenBy(sentence, head.index, 'nmod', 'amod').length === 0;

const POSSESSORS: ReadonlySet<string> = new Set(['Person', 'Organisation']);

/** «адвокат | Ивана Сомова», «пресс-секретарь фонда»: an open title of somebody's man, who goes by whose he is. */
function manOf(context: Context, sentence: Sentence, title: Token, known: ResolvedMention): Argued | null {
  if (known.form !== 'role' || known.endToken - known.firstToken > 1 || context.lexicon.roles.leading.has(lemma(title)))
    return null;
  const tokens = nounSpan(sentence, title);
  const owner = childrenBy(sentence, title.index, 'nmod')
    .filter((child) => child.index > title.index && prepositionAt(sentence, child) === null)
    .map((child) => knownAt(context, sentence, child))
    .find((mention) => mention && isResolved(mention) && mention.form === 'name' && POSSESSORS.has(mention.type));
  if (!owner || tokens[1] < owner.endToken) return null;
  const type = title.parse?.number === 'plur' ? 'Collective' : 'Person';
  return context.demand.made(sentence, title.index, tokens, { type });
}

/** Nouns that only count what stands behind them: «ряд проектов», «большинство стран». */
const QUANTITIES: ReadonlySet<string> = new Set(
  (
    'ряд большинство множество половина треть четверть десяток сотня тысяча пара несколько много масса часть процент % ' +
    'миллион более менее свыше около порядка почти около'
  ).split(' '),
);

const countedNoun = (sentence: Sentence, quantity: Token): Token | undefined =>
  childrenBy(sentence, quantity.index, 'nmod', 'obl').find(
    (child) => child.index > quantity.index && child.parse?.case === 'gent' && prepositionAt(sentence, child) === null,
  );

const ACTING: ReadonlySet<string> = new Set(['Person', 'Place', 'Collective', 'Organisation']);

/** «93 государства», «двадцать депутатов»: who is counted can act; the figure cannot. */
function countedActors(context: Context, sentence: Sentence, head: Token, known: ResolvedMention): Argued | null {
  const living = head.parse?.grammemes.has('anim') === true;
  if (known.type !== 'Figure' || !(living || ACTING.has(context.lexicon.kinds.get(lemma(head)) ?? ''))) return null;
  return context.demand.made(sentence, head.index, [known.firstToken, known.endToken], { type: 'Collective' });
}

/** «мероприятие», «документ»: the word as a mention of what was named before; null if it takes up nothing. */
function meantBefore(context: Context, sentence: Sentence, head: Token, known: ResolvedMention | null): Argued | null {
  const before = takenUp(context, sentence, head);
  if (!before) return null;
  const { type, entity } = before;
  const given = known ? { given: known } : {};
  return context.demand.made(sentence, head.index, [head.index, head.index + 1], { ...given, type, entity });
}

/** «в нём», «её»: the pronoun as a mention of the thing that it means. */
function meantThing(context: Context, sentence: Sentence, head: Token, known: ResolvedMention): Argued | null {
  const thing = thingMeant(context, sentence, head, mentionAt);
  if (!thing) return null;
  const { type, entity } = thing;
  return context.demand.made(sentence, head.index, [head.index, head.index + 1], { given: known, type, entity });
}

const isBareNoun = ({ tokens }: Sentence, head: Token, name: Argued): boolean =>
  name.firstToken > head.index &&
  tokens.slice(head.index + 1, name.firstToken).every(({ text }) => /^[«"“„(]$/u.test(text));

/** Who or what the noun at `head` is: a mention found before, or one made for its phrase; null for what the reading leaves open. */
export const mentionAt: (context: Context, sentence: Sentence, head: Token) => Argued | null = perToken(findMention);

function findMention(context: Context, sentence: Sentence, head: Token): Argued | null {
  const counting = QUANTITIES.has(lemma(head)) ? countedNoun(sentence, head) : undefined;
  if (counting) return mentionAt(context, sentence, counting);
  if (isSide(sentence, head))
    return context.demand.made(sentence, head.index, [head.index, head.index + 1], { type: 'Organisation' });
  const known = knownAt(context, sentence, head);
  const counted = known ? countedActors(context, sentence, head, known) : null;
  if (counted) return counted;
  const resolved = known && isResolved(known) ? known : null;
  if (resolved?.form === 'name' || resolved?.form === 'pronoun') return resolved;
  if (known?.form === 'pronoun')
    return meantThing(context, sentence, head, known) ?? byPhrase(context, sentence, head, known);
  return byPhrase(context, sentence, head, known);
}

/** What the noun's phrase, the name beside it or what was named before makes of it. */
function byPhrase(context: Context, sentence: Sentence, head: Token, known: ResolvedMention | null): Argued | null {
  const resolved = known && isResolved(known) ? known : null;
  const place = placeBeside(context, sentence, head, known);
  if (place) return place;
  const named = nameBeside(context, sentence, head);
  // «издание «Вести»»: a bare noun for a body is the body whose name stands behind it.
  if (named && (!known || known.type === named.type) && (named.type === 'Person' || isBareNoun(sentence, head, named)))
    return named;
  if (resolved) return resolved;
  return meantBefore(context, sentence, head, known) ?? newlyMade(context, sentence, head, known);
}

/** Nouns for what something consists of. */
const EXTENTS: ReadonlySet<string> = new Set(['состав', 'число', 'ряд', 'часть']);

/** «фонд, в состав | которого входит …»: what «который» stands for; «члены которого» names nobody by itself. */
function ofRelative(context: Context, sentence: Sentence, head: Token, relative: Token): Argued | null {
  const [antecedent] = standingFor(sentence, [relative]);
  return antecedent && EXTENTS.has(lemma(head)) ? mentionAt(context, sentence, antecedent) : null;
}

/** A mention made for the noun's own phrase, or the group that «один из членов» is of; null for what is left open. */
function newlyMade(context: Context, sentence: Sentence, head: Token, known: ResolvedMention | null): Argued | null {
  if (known && isLeftOpen(context, head, known))
    return manOf(context, sentence, head, known) ?? oneAtCourt(context, sentence, head, known);
  const relative = childrenBy(sentence, head.index, 'nmod').find((child) => lemma(child) === 'который');
  // «партия, отделение которой он возглавлял»: a body is a thing of its own.
  if (relative && context.lexicon.kinds.get(lemma(head)) !== 'Organisation')
    return ofRelative(context, sentence, head, relative);
  if (isNominal(head)) return make(context, sentence, head, known);
  const type = known ? null : substantive(head);
  if (type) return context.demand.made(sentence, head.index, [head.index, head.index + 1], { type });
  // «один из членов»: the group it is of.
  const group = childrenBy(sentence, head.index, 'nmod', 'obl').find(
    (child) => prepositionAt(sentence, child) === 'из',
  );
  return group ? mentionAt(context, sentence, group) : null;
}

const LISTED: ReadonlySet<string> = new Set(['Person', 'Organisation', 'Place']);

/** «депутаты Иванов и Петров», «руководство: Ли, Ван и Чжао»: the persons of a group that are named beside it, else the one or group itself. */
export function membersAt(context: Context, sentence: Sentence, head: Token): readonly Argued[] {
  const listed = childrenBy(sentence, head.index, 'appos', 'parataxis')
    .filter((child) => child.index > head.index)
    .flatMap((child) => [child, ...childrenBy(sentence, child.index, 'conj', 'appos', 'nmod')])
    .map((child) => knownAt(context, sentence, child))
    .filter((mention) => mention !== null)
    .filter((mention) => isResolved(mention))
    .filter(({ type, form }) => form === 'name' && LISTED.has(type));
  const named = [...new Map(listed.map((mention) => [mention.entity, mention])).values()];
  if (named.length > 1 && named.every(({ type }) => type === named[0]?.type)) return named;
  const one = mentionAt(context, sentence, head);
  return one ? [one] : [];
}
