import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import { type Candidate, candidate, spanOf } from '../candidate.ts';
import { asArgument, type Context, isResolved, lemma, mentionsOf } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import { fits } from './fits.ts';
import { bearersOf, nameBehind, outerRole } from './role-bearers.ts';
import { domainOf } from './role-domain.ts';

const FORMER = new Set([
  'бывший',
  'прежний',
  'экс',
  'тогдашний',
  'покойный',
  'отставной',
  'предыдущий',
  'последний',
  'свергнутый',
  'низложенный',
]);
const FUTURE = new Set(['будущий', 'избранный', 'новоизбранный', 'предполагаемый', 'потенциальный']);

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

/** When the title is or was held, by the adjectives before it. */
export function roleTime({ tokens }: Sentence, role: ResolvedMention): 'past' | 'present' | 'future' {
  const before = tokens.slice(Math.max(0, role.firstToken - 2), role.firstToken).map((token) => lemma(token));
  // The attribute may belong to the title's own words.
  const own = tokens.slice(role.firstToken, role.head).map((token) => lemma(token));
  // The dictionary takes «бывший» for a participle of «быть».
  const was = tokens.slice(Math.max(0, role.firstToken - 2), role.head).some(({ norm }) => norm.startsWith('бывш'));
  if (was || [...before, ...own].some((word) => FORMER.has(word)) || lemma(tokens[role.head]).startsWith('экс-'))
    return 'past';
  return FUTURE.has(before.at(-1) ?? '') ? 'future' : 'present';
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
  return whole ? 'LEADS' : 'MEMBER_OF';
}

const countedStates = new WeakMap<Context, number>();

/** How many states the article names. */
function statesNamed(context: Context): number {
  const known = countedStates.get(context);
  if (known !== undefined) return known;
  const named = [...context.bySentence.values()].flat().flatMap(({ entity }) => entity ?? []);
  const count = new Set(named.filter((entity) => context.labels.get(entity)?.includes('State'))).size;
  countedStates.set(context, count);
  return count;
}

function read(context: Context, sentence: Sentence, role: ResolvedMention): readonly Candidate[] {
  const domain = domainOf(context, sentence, role);
  const type = domain ? roleRelation(context, sentence, role, domain.whole) : null;
  if (!domain || !type) return [];
  // «глава государства» alone is known by what was said before: which state that is, was said there too.
  const told = domain.argument.via === 'mention' && domain.taken !== true;
  // «глава государства Иванов» where several states are spoken of: which of them is his, the title does not tell.
  const anyHead = lemma(sentence.tokens[role.head]) === 'глава';
  if (domain.taken === true && anyHead && statesNamed(context) > 1) return [];
  return bearersOf(context, sentence, role)
    .filter((person) => told || person !== role)
    .filter(isResolved)
    .flatMap((person) => {
      const given = {
        type,
        sentence,
        subject: asArgument(person),
        object: domain.argument,
        clause: spanOf(role, person),
        rule: type === 'LEADS' ? 'role:leads' : 'role:member',
        time: roleTime(sentence, role),
      };
      return fits(context, given) ? [candidate(given)] : [];
    });
}

/** Titles say who heads what; deputies, advisers and members belong without heading. */
export const roleRelations: StatementRule = (context, sentence) => {
  const roles = mentionsOf(context, sentence).filter(
    (role) => role.form === 'role' && !insideRole(context, sentence, role),
  );
  return { candidates: roles.flatMap((role) => read(context, sentence, role)), misses: [] };
};
