import type { ResolvedMention } from '../../entities/entity.ts';
import type { Span } from '../../base/span.ts';
import type { Sentence } from '../../text/text.ts';
import { type Candidate, candidate, spanOf } from '../candidate.ts';
import { asArgument, type Context, headOf, isResolved, lemma, mentionsOf } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import type { Argument } from '../statement.ts';
import { fits } from './fits.ts';
import type { Argued } from '../demand.ts';
import { perArticle } from '../per-article.ts';
import { personTold } from './dropped-subject.ts';
import { bareDomain } from './bare-title.ts';
import { joined } from './clause.ts';
import { COPULAS } from './copulas.ts';
import { bearersOf, nameBehind, outerRole } from './role-bearers.ts';
import { type Domain, domainOf } from './role-domain.ts';
import { roleTime } from './role-time.ts';
import { childrenBy } from './tree.ts';
import { homeState, statesNamed } from './states-named.ts';

/** Titles that head only with such an attribute: «генеральный секретарь», «главный редактор». */
const HEADING: Readonly<Record<string, RegExp>> = {
  секретарь: /^(?:генеральн|перв|исполнительн)/u,
  редактор: /^(?:главн|шеф)/u,
  тренер: /^главн/u,
  врач: /^главн/u,
};

/** «заместитель | министра обороны»: only the outer title is told of anybody, unless the name shows the case of the inner one. */
function insideRole(context: Context, sentence: Sentence, role: ResolvedMention): boolean {
  const outer = outerRole(context, role);
  if (!outer) return false;
  return nameBehind(context, sentence, outer) !== null || nameBehind(context, sentence, role) === null;
}

/** LEADS for those who head a whole, MEMBER_OF for deputies, members and heads of parts; null for other titles. */
export function roleRelation(
  context: Context,
  sentence: Sentence,
  role: ResolvedMention,
  whole: boolean,
): string | null {
  const { leading, deputies } = context.lexicon.roles;
  const title = lemma(sentence.tokens[role.head]).replace(/^экс-/u, '');
  const heading = HEADING[title];
  if (heading) return heading.test(sentence.tokens[role.head - 1]?.norm ?? '') ? 'LEADS' : 'MEMBER_OF';
  if (deputies.has(title)) return 'MEMBER_OF';
  if (!leading.has(title)) return null;
  // «почётный президент» is an honour.
  return whole && !(sentence.tokens[role.head - 1]?.norm ?? '').startsWith('почетн') ? 'LEADS' : 'MEMBER_OF';
}

/** The persons whom the article names by a name. */
const personsNamed = perArticle(({ bySentence }): ReadonlySet<string> => {
  const mentions = [...bySentence.values()].flat().filter(({ form }) => form === 'name');
  return new Set(mentions.flatMap(({ entity }) => entity ?? []));
});

/** «глава государства» alone: which state that is was said before, where it was told whose title it is. */
function isTaken(context: Context, sentence: Sentence, role: ResolvedMention, domain: Domain): boolean {
  const { entity } = domain.argument;
  // Where several states are spoken of alike, the title does not tell which of them is his.
  const anyHead = lemma(sentence.tokens[role.head]) === 'глава';
  return domain.taken === true && anyHead && statesNamed(context).size > 1 && homeState(context) !== entity;
}

/** Nouns for those of a body who act for it without being named: «представитель ведомства», «бойцы армии». */
const NAMELESS: ReadonlySet<string> = new Set(
  'представитель представительница сотрудник сотрудница активист активистка агент боец солдат командир служащий работник'.split(
    ' ',
  ),
);

/** «Депутат думы с 1998 года.», «С 2001 г. – директор банка.»: a life told in titles, the man named before. */
function isAlone(sentence: Sentence, role: ResolvedMention): boolean {
  const { tokens } = sentence;
  let at = role.firstToken;
  while (tokens[at - 1]?.parse?.pos === 'ADJF') at -= 1;
  const opens = at === 0 || /^[—–-]$/u.test(tokens[at - 1]?.text ?? '');
  const told = tokens.some(({ parse }) => /^(?:VERB|PRTS|INFN|NPRO)$/u.test(parse?.pos ?? ''));
  const named = tokens.slice(0, role.firstToken).some(({ parse }) => parse?.pos === 'NOUN' && parse.case === 'nomn');
  return opens && !told && !named && headOf(sentence, role)?.parse?.case === 'nomn';
}

/** Who bears the title; of those who only belong to a body the phrase itself, if nobody is named. */
function subjectsOf(context: Context, sentence: Sentence, role: ResolvedMention): readonly Argued[] {
  const named = bearersOf(context, sentence, role).filter(isResolved);
  // «фонд имени Сомова, активиста партии»: it explains a name that stands inside another.
  const { tokens } = sentence;
  const explains =
    tokens[role.firstToken - 1]?.text === ',' && /^\p{Lu}/u.test(tokens[role.firstToken - 2]?.text ?? '');
  const itself =
    !explains && NAMELESS.has(lemma(headOf(sentence, role))) && nameBehind(context, sentence, role) === null;
  return named.length > 0 || !itself || !isResolved(role) ? named : [role];
}

function read(context: Context, sentence: Sentence, role: ResolvedMention): readonly Candidate[] {
  const bearers = subjectsOf(context, sentence, role);
  const told = bearers.length === 0 && isAlone(sentence, role) ? toldOf(context, sentence, role) : [];
  if (told.length > 0) return told;
  const domain = domainOf(context, sentence, role) ?? bareDomain(context, sentence, role, bearers[0]?.entity ?? null);
  // «приказ командира отряда»: who has no name is told to be of the body, not which of its heads he is.
  const isNobody = bearers[0] === role && NAMELESS.has(lemma(headOf(sentence, role)));
  const whole = domain?.whole === true && !isNobody;
  const type = domain ? roleRelation(context, sentence, role, whole) : null;
  if (!domain || !type || isTaken(context, sentence, role, domain)) return [];
  const limit = Math.max(role.endToken, ...bearers.map(({ firstToken }) => firstToken));
  const objects = [domain.argument, ...furtherBodies(context, sentence, domain.argument, limit)];
  const plain = domain.argument.via === 'mention' && domain.taken !== true;
  return bearers
    .filter(
      (person) =>
        person !== role ||
        (plain &&
          (isKnown(context, person) || isNameless(context, sentence, role, domain)) &&
          !isPredicate(sentence, role)),
    )
    .flatMap((person) =>
      objects.flatMap((object) =>
        stated(context, sentence, role, { type, object, subject: asArgument(person), clause: spanOf(role, person) }),
      ),
    );
}

/** «нападающий «Роста» | и сборной Чили | Сомов»: further bodies of one title, told before the name of who bears it. */
function furtherBodies(context: Context, sentence: Sentence, argument: Argument, limit: number): readonly Argument[] {
  const first = mentionsOf(context, sentence).find(
    ({ start, end }) => start === argument.start && end === argument.end,
  );
  if (!first || argument.start === null) return [];
  return joined(context, sentence, first)
    .slice(1)
    .filter(isResolved)
    .filter(
      ({ type, endToken }) => (type === 'Organisation' || type === 'Place' || type === 'Centre') && endToken <= limit,
    )
    .map(asArgument);
}

/** What a title tells: the relation, of whom, of what. */
interface Told {
  readonly type: string;
  readonly subject: Argument;
  readonly object: Argument;
  readonly clause: Span;
}

/** That somebody heads or belongs to something by his title; nothing if the ends do not fit. */
function stated(context: Context, sentence: Sentence, role: ResolvedMention, told: Told): readonly Candidate[] {
  const rule = told.type === 'LEADS' ? 'role:leads' : 'role:member';
  return fits(context, told) ? [candidate({ ...told, sentence, rule, time: roleTime(sentence, role) })] : [];
}

/** The title as what the one spoken of before was or is. */
function toldOf(context: Context, sentence: Sentence, role: ResolvedMention): readonly Candidate[] {
  const head = headOf(sentence, role);
  const subject = head ? personTold(context, sentence, head) : null;
  const domain = subject ? domainOf(context, sentence, role) : null;
  const type = domain && domain.taken !== true ? roleRelation(context, sentence, role, domain.whole) : null;
  if (!subject || !domain || !type) return [];
  const clause = { start: role.start, end: role.end };
  return stated(context, sentence, role, { type, subject, object: domain.argument, clause });
}

/** «представитель министерства»: of a body that is named. */
const isNameless = (context: Context, sentence: Sentence, role: ResolvedMention, { argument }: Domain): boolean =>
  NAMELESS.has(lemma(headOf(sentence, role))) &&
  (headOf(sentence, role)?.parse?.case !== 'ablt' || sentence.tokens[role.firstToken - 1]?.parse?.pos === 'PREP') &&
  context.types.get(argument.entity) === 'Organisation' &&
  mentionsOf(context, sentence).some(({ entity, form }) => entity === argument.entity && form === 'name');

/** «стал президентом Чили», «избран президентом»: what somebody is or becomes, not who does it. */
export function isPredicate(sentence: Sentence, role: ResolvedMention): boolean {
  const head = headOf(sentence, role);
  const over = lemma(sentence.tokens[head?.head ?? -1]);
  if (head && childrenBy(sentence, head.index, 'cop').length > 0) return true;
  return head?.parse?.case === 'ablt' && (COPULAS.has(over) || BECOMING.test(over));
}

const BECOMING = /^(?:избрать|избирать|назначить|назначать|утвердить|выбрать|считать|назвать|объявить|работать)$/u;

/** A title by itself tells whose it is only if its bearer is somebody with a name: that «президент Чили» heads Chile says nothing. */
const isKnown = (context: Context, { entity, why }: Argued): boolean =>
  personsNamed(context).has(entity) || why.includes('holder of the office');

/** Titles say who heads what; deputies, advisers and members belong without heading. */
export const roleRelations: StatementRule = (context, sentence) => {
  const roles = mentionsOf(context, sentence).filter(
    (role) => role.form === 'role' && !insideRole(context, sentence, role),
  );
  return { candidates: roles.flatMap((role) => read(context, sentence, role)), misses: [] };
};
