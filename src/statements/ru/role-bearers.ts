import type { ResolvedMention } from '../../entities/entity.ts';
import { clausesOf } from '../../text/ru/clauses.ts';
import { rightEdge } from '../../text/ru/noun-phrase.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, headOf, insideOf, isResolved, lemma, mentionsOf } from '../context.ts';
import { behindBracket, joined } from './clause.ts';
import { bridges } from './title-bridges.ts';

const ATTACHED = new Set(['в', 'во', 'при', 'по', 'от', 'на', 'из']);

const isClosing = ({ text }: Token): boolean => /^[»"”]$/u.test(text);
const isOpening = (token: Token | undefined): boolean => /^[«"“„]$/u.test(token?.text ?? '');
const isNominal = (token: Token | undefined): boolean => token?.parse?.pos === 'NOUN' || token?.parse?.pos === 'LATN';

/** Index behind the noun phrase or quoted name that begins at `from`, past its adjectives; null if none does. */
function phraseEnd(sentence: Sentence, from: number): number | null {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ index, parse }) => index >= from && parse?.pos !== 'ADJF' && parse?.pos !== 'PRTF');
  if (isNominal(tokens[at])) return rightEdge(sentence, at, NONE);
  const close = isOpening(tokens[at]) ? tokens.findIndex((token) => token.index > at && isClosing(token)) : -1;
  return close < 0 ? null : close + 1;
}

/** Index behind the phrases by preposition that belong to a title: «посол Чада | в Риме», «депутат думы | от партии «Рост»». */
export function behindPhrase(sentence: Sentence, from: number): number {
  const token = sentence.tokens[from];
  if (token?.parse?.pos !== 'PREP' || !ATTACHED.has(token.norm)) return from;
  const end = phraseEnd(sentence, from + 1);
  if (end === null) return from;
  // «от штата | Техас»
  const announces = OF_PLACES.has(lemma(sentence.tokens[end - 1])) && /^\p{Lu}/u.test(sentence.tokens[end]?.text ?? '');
  return behindPhrase(sentence, announces ? end + 1 : end);
}

const NONE: ReadonlySet<string> = new Set();

/** Nouns that announce the name of a place. */
const OF_PLACES: ReadonlySet<string> = new Set([
  'штат',
  'город',
  'провинция',
  'остров',
  'графство',
  'республика',
  'район',
]);

/** Further off than this a name belongs to something else: two initials with their points and a rank fit in. */
const FARTHEST = 5;

const isPersonName = ({ type, form }: ResolvedMention): boolean => type === 'Person' && form === 'name';

/** The title that holds this one: «заместитель | министра обороны». */
export const outerRole = (context: Context, role: ResolvedMention): ResolvedMention | undefined =>
  (context.bySentence.get(role.sentence) ?? []).find(
    ({ form, firstToken, endToken }) => form === 'role' && firstToken < role.firstToken && role.endToken <= endToken,
  );

/** Those who speak or act for somebody are seldom named where he is. */
const NAMELESS: ReadonlySet<string> = new Set('представитель представительница'.split(' '));

/** True if the catalogue knows the one named for the holder of the inner office. */
const isHolder = ({ entity, why }: ResolvedMention, name: ResolvedMention): boolean =>
  entity !== null && entity === name.entity && why.includes('holder of the office');

/**
 * «помощником | премьера Дмитрия Медведева»: behind a title within a title the case tells whose the name is; where it does not, the
 * catalogue of offices, or that the outer title is of somebody seldom named («представителя | генсека НАТО Марка Рютте»).
 */
function isOfInner(context: Context, sentence: Sentence, role: ResolvedMention, name: ResolvedMention): boolean {
  const kase = headOf(sentence, role)?.parse?.case;
  const inner = insideOf(context, role).find(({ form }) => form === 'role');
  if (inner && (isHolder(inner, name) || (kase === 'gent' && NAMELESS.has(lemma(headOf(sentence, role)))))) return true;
  const words = sentence.tokens.slice(name.firstToken, name.endToken).filter(({ parses }) => parses.length > 0);
  return (
    inner !== undefined &&
    kase !== 'gent' &&
    words.some(
      ({ parses }) => !parses.some((one) => (one.case === kase && one.number !== 'plur') || one.grammemes.has('Fixd')),
    )
  );
}

/** «супруга | президента | Анна Сомова»: behind the title of whose wife she is stands her own name, in her case. */
function isOfGovernor({ tokens }: Sentence, role: ResolvedMention, name: ResolvedMention): boolean {
  const title = tokens[role.head]?.parse;
  const before = tokens.slice(0, role.firstToken).findLast(({ parse }) => parse?.pos !== 'ADJF')?.parse;
  if (title?.case !== 'gent' || before?.pos !== 'NOUN' || !before.grammemes.has('anim')) return false;
  const words = tokens.slice(name.firstToken, name.endToken).map(({ parses }) => parses.filter((one) => one.case));
  const has = (kase: string): boolean =>
    words.every((parses) => parses.some(({ case: own, number }) => own === kase && number !== 'plur'));
  return before.case !== null && before.case !== 'gent' && has(before.case) && !has('gent');
}

/**
 * «представители администрации | Ивана Сомова», «заместитель | Сомова»: the name of who bears a title stands in its case; of a group
 * even a name that does not decline is whose group it is, unless another name follows.
 */
function mayBear(context: Context, sentence: Sentence, role: ResolvedMention, name: ResolvedMention): boolean {
  // Foreign names are too often read as the wrong case to be held to it behind a full title.
  const isDecided = role.type === 'Collective' || role.endToken === role.head + 1;
  if (!isDecided) return !isGivenNameOff(sentence, role, name);
  const kase = headOf(sentence, role)?.parse?.case;
  const words = sentence.tokens.slice(name.firstToken, name.endToken).map(({ parses }) => parses);
  const shown = words
    .filter((parses) => !parses.some((one) => one.case === null || one.grammemes.has('Fixd')))
    .map((parses) => parses.filter(({ number }) => number !== 'plur'))
    .filter((parses) => parses.length > 0);
  if (shown.length === 0) return role.type !== 'Collective' || joined(context, sentence, name).length > 1;
  return shown.every((parses) => parses.some((one) => one.case === kase));
}

/** «указом президента Чада | Иван назначен …»: a known given name shows its case whatever the title's own words are. */
function isGivenNameOff({ tokens }: Sentence, role: ResolvedMention, name: ResolvedMention): boolean {
  const cases = new Set(tokens[role.head]?.parses.map(({ case: kase }) => kase));
  // «Кир» is no «Кира» in the plural.
  const given = tokens[name.firstToken]?.parses.filter(({ number }) => number !== 'plur') ?? [];
  const isKnown = given.length > 0 && given.every(({ grammemes }) => grammemes.has('Name'));
  return isKnown && !given.some((one) => cases.has(one.case) || one.grammemes.has('Fixd'));
}

/** Where the search for the bearer's name begins: behind the title, behind the name that it is of, behind its phrases by preposition. */
function startsBehind(context: Context, sentence: Sentence, role: ResolvedMention): readonly number[] {
  const owner = mentionsOf(context, sentence).find(
    (mention) =>
      isPersonName(mention) && mention.firstToken === role.endToken && isGivenNameOff(sentence, role, mention),
  );
  const behind = owner?.endToken ?? role.endToken;
  return [behind, behindBracket(sentence, behind), behindPhrase(sentence, role.endToken)];
}

/** The name that stands behind the title, past initials, ranks and age. */
export function nameBehind(context: Context, sentence: Sentence, role: ResolvedMention): ResolvedMention | null {
  const names = mentionsOf(context, sentence).filter(
    (mention) => isPersonName(mention) && mention.firstToken >= role.endToken,
  );
  for (const from of startsBehind(context, sentence, role)) {
    const name = names.find(({ firstToken }) => firstToken >= from);
    if (name && isOfGovernor(sentence, role, name)) return null;
    if (name && (isOfInner(context, sentence, role, name) || !mayBear(context, sentence, role, name))) return null;
    const between = name ? sentence.tokens.slice(from, name.firstToken) : [];
    if (name && between.length <= FARTHEST && between.every((token) => bridges(context, sentence, role, token)))
      return name;
  }
  return null;
}

const isDash = (token: Token | undefined): boolean => /^[—–-]$/u.test(token?.text ?? '');

/** «Министр обороны – Иван Сомов»: the title is the subject of the name, as in lists of a cabinet. */
function nameSaid(context: Context, sentence: Sentence, role: ResolvedMention): ResolvedMention | null {
  const before = sentence.tokens[role.firstToken - 1];
  const opens = !before || /^[,;:—–-]$/u.test(before.text) || before.parse?.pos === 'ADJF';
  if (!opens || !isDash(sentence.tokens[role.endToken]) || headOf(sentence, role)?.parse?.case !== 'nomn') return null;
  const name = mentionsOf(context, sentence).find(
    (mention) => isPersonName(mention) && mention.firstToken === role.endToken + 1,
  );
  const after = sentence.tokens[name?.endToken ?? -1];
  return !after || ENDS.test(after.text) ? (name ?? null) : null;
}

/** «вице-президент МОК, глава комитета Сергей Бубка»: the title beside it has the name for both. */
function titleBeside(context: Context, sentence: Sentence, role: ResolvedMention): ResolvedMention | null {
  if (!/^(?:,|и)$/u.test(sentence.tokens[role.endToken]?.norm ?? '')) return null;
  const other = mentionsOf(context, sentence).find(
    ({ form, type, firstToken }) =>
      form === 'role' &&
      type === 'Person' &&
      firstToken > role.endToken &&
      sentence.tokens.slice(role.endToken + 1, firstToken).every(({ parse }) => parse?.pos === 'ADJF'),
  );
  const same = headOf(sentence, other ?? role)?.parse?.case === headOf(sentence, role)?.parse?.case;
  return other && same ? nameBehind(context, sentence, other) : null;
}

const ENDS = /^[,.;:)»—–-]$/u;

/** «новый министр обороны, Иван Сомов, …», «глава банка (Иван Сомов)»: the name set off behind the title, in its case. */
function nameSetOff(context: Context, sentence: Sentence, role: ResolvedMention): ResolvedMention | null {
  const opening = sentence.tokens[role.endToken]?.text ?? '';
  const name = mentionsOf(context, sentence).find(
    (mention) => isPersonName(mention) && mention.firstToken === role.endToken + 1,
  );
  if (!name || !/^[,(]$/u.test(opening) || sentence.tokens[name.endToken]?.text !== (opening === '(' ? ')' : ','))
    return null;
  const kase = headOf(sentence, role)?.parse?.case;
  // A list goes on behind the comma; an apposition ends there, and nobody was named right before the title.
  const further = mentionsOf(context, sentence).some(
    (other) =>
      isPersonName(other) && (other.firstToken === name.endToken + 1 || other.endToken === role.firstToken - 1),
  );
  const agrees = sentence.tokens
    .slice(name.firstToken, name.endToken)
    .every(({ parses }) => parses.length === 0 || parses.some((one) => one.case === kase || one.grammemes.has('Fixd')));
  return agrees && !further ? name : null;
}

/** «Сомов – политик, депутат думы, | председатель партии»: whose predicate the title is, or is joined to. */
function nameOfPredicate(context: Context, sentence: Sentence, role: ResolvedMention): ResolvedMention | null {
  const { tokens } = sentence;
  if (headOf(sentence, role)?.parse?.case !== 'nomn') return null;
  let at = role.head;
  while (/^(?:conj|appos)/u.test(tokens[at]?.deprel ?? '')) at = tokens[at]?.head ?? -1;
  const clause = clausesOf(sentence).find(({ predicate }) => predicate === at);
  if (tokens[at]?.parse?.pos !== 'NOUN' || clause?.subjects.length !== 1) return null;
  const [subject = -1] = clause.subjects;
  const name = mentionsOf(context, sentence).find(
    (mention) => isPersonName(mention) && mention.firstToken <= subject && subject < mention.endToken,
  );
  return name && name.endToken <= role.firstToken && isDash(tokens[name.endToken]) ? name : null;
}

/** «Энда Кенни, премьер-министр Ирландии,»: the name before the comma, in the same case, if the title has none behind it. */
function nameBefore(context: Context, sentence: Sentence, role: ResolvedMention): ResolvedMention | null {
  const after = sentence.tokens[role.endToken];
  if (after && !ENDS.test(after.text)) return null;
  let at = role.firstToken - 1;
  while (sentence.tokens[at]?.parse?.pos === 'ADJF') at -= 1;
  if (sentence.tokens[at]?.text !== ',') return null;
  const name = mentionsOf(context, sentence).find((mention) => isPersonName(mention) && mention.endToken === at);
  if (!name) return null;
  const kase = headOf(sentence, role)?.parse?.case;
  const agrees = headOf(sentence, name)?.parses.some((parse) => parse.case === kase || parse.grammemes.has('Fixd'));
  return agrees === true || headOf(sentence, name)?.parses.length === 0 ? name : null;
}

const POSTS = new Set(['пост', 'должность', 'место', 'кресло', 'портфель']);

/** Who bears the title: the names beside it, or the mention itself where the article tells whose it is; empty if nobody is named. */
export function bearersOf(context: Context, sentence: Sentence, role: ResolvedMention): readonly ResolvedMention[] {
  // «на пост премьера прежнего министра Петрова»: an office that somebody may get is nobody's title.
  if (POSTS.has(lemma(sentence.tokens[role.firstToken - 1]))) return [];
  const name =
    nameBehind(context, sentence, role) ??
    nameSaid(context, sentence, role) ??
    nameBefore(context, sentence, role) ??
    nameSetOff(context, sentence, role) ??
    nameOfPredicate(context, sentence, role) ??
    titleBeside(context, sentence, role);
  if (role.type === 'Collective') {
    return name && name.firstToken >= role.endToken ? joined(context, sentence, name).filter(isPersonName) : [];
  }
  if (name) return [name];
  // «помощник | премьера Рылова»: the name is the premier's.
  const inner = insideOf(context, role).find(({ form }) => form === 'role');
  if (inner && nameBehind(context, sentence, inner)?.entity === role.entity) return [];
  return isResolved(role) && role.why !== 'known by role only' ? [role] : [];
}
