import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import type { Frame } from '../lexicon.ts';
import { perToken } from '../per-token.ts';
import { CIRCUMSTANCES, clausesOf, complementsOf, infinitivesOf, isEmpty } from './slots.ts';
import { beforeRelative, shortened } from './noun-span.ts';
import { membersAt, mentionAt } from './phrases.ts';
import { pointedClause } from './pointed-clause.ts';
import { childrenBy, childrenOf, prepositionAt, subtreeOf } from './tree.ts';

/** A longer stretch is a tale of its own. */
const LONGEST = 12;

/** What is joined to a deed without belonging to it: another deed, an aside. */
const isOtherDeed = ({ deprel, parse }: Token): boolean =>
  deprel === 'parataxis' || (/^(?:conj|appos)/u.test(deprel) && /^(?:VERB|INFN)$/u.test(parse?.pos ?? ''));

/** The clause headed by `head` as something to be done or to be the case. */
export function clauseMention(context: Context, sentence: Sentence, head: Token, bare = false): Argued {
  const dash = sentence.tokens.findIndex(({ text, index }) => index > head.index && /^[–—:]$/u.test(text));
  const own = subtreeOf(sentence, head.index, isOtherDeed).filter((at) => dash < 0 || at < dash);
  const opens = own.some((at) => at > head.index && /[«"“„(]/u.test(sentence.tokens[at]?.text ?? ''));
  const last =
    own.findLast((at) => {
      const token = sentence.tokens[at];
      return token?.kind !== 'punctuation' || (opens && /[»"”)]/u.test(token.text));
    }) ?? head.index;
  const firstToken =
    bare || head.parse?.pos === 'INFN'
      ? head.index
      : Math.min(...own.filter((at) => sentence.tokens[at]?.kind !== 'punctuation'));
  const limit = firstToken + LONGEST;
  const end = last < limit ? last + 1 : shortened(sentence.tokens, head.index, limit);
  const endToken = beforeRelative(sentence.tokens, head.index, end);
  return context.demand.made(sentence, head.index, [firstToken, Math.max(endToken, head.index + 1)], {
    type: 'Initiative',
  });
}

function infinitiveMention(context: Context, sentence: Sentence, head: Token): Argued {
  const known = mentionsOf(context, sentence).find(
    ({ rule, firstToken }) => rule === 'infinitive-phrase' && firstToken === head.index,
  );
  if (!known || !isResolved(known)) return clauseMention(context, sentence, head);
  const whole = beforeRelative(sentence.tokens, head.index, known.endToken) === known.endToken;
  return whole ? known : clauseMention(context, sentence, head);
}

const SAYING = new Set(
  'сказать отметить подчеркнуть признать заверить напомнить добавить указать заметить выразить поблагодарить поздравить заявить сообщить быть стать допустить признаться поделиться пояснить уточнить рассказать ответить объяснить извиниться'.split(
    ' ',
  ),
);

const found = <T>(values: readonly (T | null)[]): readonly T[] => values.filter((value) => value !== null);

/** Telling what one knows: whoever refuses to keeps silent, and is against nothing. */
const INFORMING: ReadonlySet<string> = new Set(
  (
    'комментировать прокомментировать назвать называть сообщить сообщать рассказать рассказывать ответить отвечать уточнить уточнять ' +
    'пояснить пояснять объяснить объяснять говорить сказать раскрыть раскрывать разглашать'
  ).split(' '),
);

/** Infinitives of doing: «хочу отметить», «следует признать» only speak; who refuses to admit or to thank takes a stand, who refuses to tell does not. */
const doings = (infinitives: readonly Token[], refused: boolean): readonly Token[] =>
  infinitives.filter((infinitive) => !(refused ? INFORMING : SAYING).has(lemma(infinitive)));

const NONE: readonly Argued[] = Object.freeze([]);

const filled = perToken(() => new Map<string, readonly Argued[]>());

/** What fills a slot of the word at `at`, as mentions. */
export function fillersOf(context: Context, sentence: Sentence, at: number, slot: string): readonly Argued[] {
  const token = sentence.tokens[at];
  if (!token || isEmpty(sentence, slot)) return NONE;
  const slots = filled(context, sentence, token);
  const known = slots.get(slot);
  if (known) return known;
  const fillers = findFillers(context, sentence, at, slot);
  slots.set(slot, fillers);
  return fillers;
}

function findFillers(context: Context, sentence: Sentence, at: number, slot: string): readonly Argued[] {
  if (slot === 'inf')
    return doings(infinitivesOf(sentence, at), context.lexicon.words.refusal.has(lemma(sentence.tokens[at])))
      .map((head, _, all) => (all.length > 1 ? clauseMention : infinitiveMention)(context, sentence, head))
      .filter(({ firstToken, endToken }) => endToken - firstToken > 1);
  if (slot === 'чтобы' || slot === 'что')
    return clausesOf(sentence, at, slot).map((head) => clauseMention(context, sentence, head));
  return complementsOf(sentence, at, slot).flatMap((head) => fillersAt(context, sentence, head));
}

/** The noun's own phrase, those that it lists («три страны: Чили, Перу …»), or the clause that «то» points to. */
function fillersAt(context: Context, sentence: Sentence, head: Token): readonly Argued[] {
  const predicate = pointedClause(sentence, head);
  if (!predicate) return membersAt(context, sentence, head);
  return [
    predicate.parse?.pos === 'INFN'
      ? infinitiveMention(context, sentence, predicate)
      : clauseMention(context, sentence, predicate),
  ];
}

/** What fits in the slot that a frame has for its subject, of the predicate itself, else of a noun that hangs on it («принял участие | в форуме»). */
export function nearFillers(
  context: Context,
  sentence: Sentence,
  at: number,
  { subjectSlot: slot = 'nomn', subjectTypes: kinds }: Pick<Frame, 'subjectSlot' | 'subjectTypes'>,
): readonly Argued[] {
  const isFitting = ({ type }: Argued): boolean => kinds?.includes(type) ?? true;
  const own = fillersOf(context, sentence, at, slot).filter(isFitting);
  return own.length > 0 ? own : nestedFillers(context, sentence, at, slot).filter(isFitting);
}

/** «обсудил вопросы | с лидерами», «в январе | в Женеве»: on which word a prepositional phrase hangs is often told only by the frame. */
function nestedFillers(context: Context, sentence: Sentence, at: number, slot: string): readonly Argued[] {
  if (!slot.includes(' ') || isEmpty(sentence, slot)) return NONE;
  // «Сомов | из «Прибоя» | вышел вперёд»: where the subject before the verb is from.
  const isOrigin = (child: Token): boolean => slot.startsWith('из ') && child.index < at && child.deprel === 'nsubj';
  const below = childrenBy(sentence, at, 'obj', 'nsubj', 'obl').filter(
    (child) => !CIRCUMSTANCES.has(lemma(child)) && !isOrigin(child),
  );
  const near = below.flatMap((child) => fillersOf(context, sentence, child.index, slot));
  if (near.length > 0) return near;
  // «возложил ответственность за взрыв | на соседей»: or on what hangs on its noun.
  return below
    .flatMap((child) => childrenBy(sentence, child.index, 'nmod', 'obl'))
    .flatMap((child) => fillersOf(context, sentence, child.index, slot));
}

const LIVING_SLOTS: ReadonlySet<string> = new Set(['Person', 'Collective']);

/** «назначил послом Петра Белова», not «предложил Петру Белову»: every word of a name allows for the accusative, its surname looks like no other case. */
const maySuffer = (surname: Token | undefined, name: readonly Token[]): boolean =>
  !/^(?:nomn|datv)$/u.test(surname?.parse?.case ?? '') &&
  surname?.parses.some(({ case: kase }) => kase === 'accs') === true &&
  name.every(({ parses }) => parses.every((one) => one.case === null) || parses.some((one) => one.case === 'accs'));

/** How far from its verb a person's name is looked for. */
const PERSON_REACH = 12;

/** How far before it: «Петра Белова | с победой | поздравил». */
const BEFORE = 4;

/** Where the verb's clause ends for a misplaced name: a comma, a bracket, a quotation mark, another verb. */
const isBreak = ({ text, parse }: Token): boolean =>
  /^[,;:()«»"“”—–]$/u.test(text) || ['VERB', 'INFN', 'GRND', 'PRTS'].includes(parse?.pos ?? '');

/**
 * «назначил послом в Чили Ивана Петрова», «на этом посту Петрова сменил …»: a name whose accusative looks like a genitive, hung
 * on the nearest noun. It is the object of a verb that wants a person and has no other.
 */
function misplacedPerson(context: Context, sentence: Sentence, at: number, frame: Frame): readonly Argued[] {
  if (!frame.slots.includes('accs') || frame.objectTypes?.some((type) => LIVING_SLOTS.has(type)) === false) return [];
  const { tokens } = sentence;
  const person = mentionsOf(context, sentence).find(({ type, form, head, firstToken, endToken }) => {
    const behind =
      firstToken > at && firstToken - at <= PERSON_REACH && !tokens.slice(at + 1, firstToken).some(isBreak);
    const surname = tokens[head];
    const before = endToken <= at && at - endToken <= BEFORE && !tokens.slice(endToken, at).some(isBreak);
    return (
      type === 'Person' &&
      form === 'name' &&
      (behind || (before && (endToken === at || tokens[firstToken - 1]?.parse?.pos !== 'NOUN'))) &&
      maySuffer(surname, tokens.slice(firstToken, endToken)) &&
      tokens[firstToken - 1]?.parse?.pos !== 'PREP'
    );
  });
  return person && isResolved(person) ? [person] : [];
}

/** The noun of a light verb («принять | участие», «провести | встречу»), hanging on the verb. */
export function lightNoun(sentence: Sentence, at: number, nouns: readonly string[]): Token | null {
  return childrenOf(sentence, at).find((child) => nouns.includes(lemma(child))) ?? null;
}

const OWNERS: ReadonlySet<string> = new Set(['Person', 'Place', 'Organisation', 'Collective', 'Office']);

/** What a wrapping noun is about: «инициатива | создания фонда», «просьба | о помощи», «идея | построить мост»; its owner is not. */
export function governedBy(context: Context, sentence: Sentence, noun: Token): readonly Argued[] {
  const nested = infinitivesOf(sentence, noun.index);
  if (nested.length > 0) return nested.map((head) => infinitiveMention(context, sentence, head));
  const inner = childrenBy(sentence, noun.index, 'nmod', 'obl').filter(
    (child) =>
      child.index > noun.index &&
      (prepositionAt(sentence, child) === null
        ? child.parse?.case === 'gent'
        : /^(?:о|по|на|к|за|против)$/u.test(prepositionAt(sentence, child) ?? '')),
  );
  const things = found(inner.map((child) => mentionAt(context, sentence, child)));
  return things.filter(({ type, form }) => !(OWNERS.has(type) && form !== 'common')).slice(0, 1);
}

/** The objects of a frame: what fills the first slot that holds something of its kinds, of the verb or of its light noun. */
export function frameObjects(context: Context, sentence: Sentence, at: number, frame: Frame): readonly Argued[] {
  const light = frame.lightNouns ? lightNoun(sentence, at, frame.lightNouns) : null;
  const nouns = frame.objectNouns ?? frame.headNouns;
  const places = light ? [at, light.index] : [at];
  const isWanted = ({ head }: Argued): boolean =>
    head !== light?.index &&
    (!nouns || nouns.includes(lemma(sentence.tokens[head]))) &&
    !frame.exceptNouns?.includes(lemma(sentence.tokens[head]));
  let unfit: readonly Argued[] = [];
  for (const slot of frame.slots) {
    for (const place of places) {
      const own = fillersOf(context, sentence, place, slot).filter(isWanted);
      const nested = nestedFillers(context, sentence, place, slot).filter(isWanted);
      for (const filling of [own, nested]) {
        const objects = frame.objectNouns ? filling.flatMap((one) => wrapped(context, sentence, one)) : filling;
        // «в январе в Женеве»: a date fills a slot of place without being one.
        const fitting = objects.filter(({ type }) => frame.objectTypes?.includes(type) ?? true);
        if (fitting.length > 0) return slot.includes(' ') ? onOneSide(at, fitting) : fitting;
        if (unfit.length === 0) unfit = objects;
      }
    }
  }
  return unfit.length > 0 || nouns ? unfit : misplacedPerson(context, sentence, at, frame);
}

/** «в красном плаще участвовала в съёмке»: of phrases on both sides of the verb those on the nearer one. */
function onOneSide(at: number, things: readonly Argued[]): readonly Argued[] {
  const [before, behind] = [things.filter(({ head }) => head < at), things.filter(({ head }) => head > at)];
  const [last, first] = [before.at(-1), behind[0]];
  if (!last || !first) return things;
  return at - last.head < first.head - at ? before : behind;
}

/** The wrapped thing, or the wrapping phrase itself if it wraps nothing. */
function wrapped(context: Context, sentence: Sentence, one: Argued): readonly Argued[] {
  const head = sentence.tokens[one.head];
  const inner = head ? governedBy(context, sentence, head) : [];
  return inner.length > 0 ? inner : one.endToken - one.firstToken > 1 ? [one] : [];
}
