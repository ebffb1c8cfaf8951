import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import { type Candidate, candidate, spanOf } from '../candidate.ts';
import { asArgument, type Context, insideOf, isResolved, lemma, mentionsOf } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import { fits } from './fits.ts';

const FORMER = new Set(['бывший', 'прежний', 'экс', 'тогдашний', 'покойный', 'отставной']);
const FUTURE = new Set(['будущий', 'избранный', 'новоизбранный']);

/** The state or body in the role's genitive: «министр обороны | США», «глава | правительства Индии», «китайский | лидер». */
function domain(context: Context, sentence: Sentence, role: ResolvedMention): ResolvedMention | null {
  const inner = insideOf(context, role).filter(
    ({ type, form }) =>
      form !== 'role' && (type === 'Place' || type === 'Organisation' || type === 'Centre' || type === 'Collective'),
  );
  const first = inner.find(({ firstToken }) => firstToken === role.head + 1) ?? inner[0];
  if (first) return first;
  const before = mentionsOf(context, sentence).find(
    ({ form, type, endToken }) => form === 'adjective' && type === 'Place' && endToken === role.firstToken,
  );
  return before ?? null;
}

/** The name that stands beside the role, else the role itself if it is known who that is. */
function bearer(context: Context, sentence: Sentence, role: ResolvedMention): ResolvedMention | null {
  const name = mentionsOf(context, sentence).find(
    ({ firstToken, form, type, entity }) =>
      form === 'name' &&
      type === 'Person' &&
      entity === role.entity &&
      firstToken >= role.endToken &&
      firstToken <= role.endToken + 1,
  );
  return name ?? role;
}

/** «заместитель | министра обороны»: only the outer title is told of anybody. */
function insideRole(context: Context, role: ResolvedMention): boolean {
  return (context.bySentence.get(role.sentence) ?? []).some(
    ({ form, firstToken, endToken }) => form === 'role' && firstToken < role.firstToken && role.endToken <= endToken,
  );
}

function timeOf({ tokens }: Sentence, role: ResolvedMention): 'past' | 'present' | 'future' {
  const before = lemma(tokens[role.firstToken - 1]);
  const beyond = lemma(tokens[role.firstToken - 2]);
  if (FORMER.has(before) || FORMER.has(beyond) || lemma(tokens[role.head]).startsWith('экс-')) return 'past';
  return FUTURE.has(before) ? 'future' : 'present';
}

/** Titles say who heads what; deputies, advisers and members belong without heading. */
export const roleRelations: StatementRule = (context, sentence) => {
  const { leading, deputies } = context.lexicon.roles;
  const candidates: Candidate[] = [];
  for (const role of mentionsOf(context, sentence)) {
    if (role.form !== 'role' || role.type !== 'Person' || !isResolved(role)) continue;
    // «президент ЮАР», whoever that is, says nothing of anybody.
    if (role.why === 'known by role only' && bearer(context, sentence, role) === role) continue;
    if (insideRole(context, role)) continue;
    const title = lemma(sentence.tokens[role.head]).replace(/^экс-/u, '');
    const deputy = deputies.has(title);
    if (!deputy && !leading.has(title)) continue;
    const body = domain(context, sentence, role);
    const person = bearer(context, sentence, role);
    if (!body || !isResolved(body) || !person || !isResolved(person)) continue;
    const given = {
      type: deputy ? 'MEMBER_OF' : 'LEADS',
      sentence,
      subject: asArgument(person),
      object: asArgument(body),
      clause: spanOf(role, person, body),
      rule: deputy ? 'role:member' : 'role:leads',
      time: timeOf(sentence, role),
    };
    if (fits(context, given)) candidates.push(candidate(given));
  }
  return { candidates, misses: [] };
};
