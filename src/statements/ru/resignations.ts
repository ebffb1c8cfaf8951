import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, headOf, isResolved, lemma, mentionsOf } from '../context.ts';
import { NOTHING, type StatementRule } from '../rule.ts';
import type { Argument } from '../statement.ts';
import { clauseEnd, subjectOf } from './clause.ts';
import { fits } from './fits.ts';
import { moodOf } from './mood.ts';
import { bearersOf } from './role-bearers.ts';
import { domainOf } from './role-domain.ts';

const LEAVING = new Set([
  'покинуть',
  'покидать',
  'оставить',
  'оставлять',
  'уйти',
  'уходить',
  'подать',
  'выйти',
  'сложить',
]);
const POSTS = new Set(['пост', 'должность', 'отставка', 'полномочие', 'кресло']);

/** «подал в отставку», «покинет свой пост», «ушёл с должности …»: the noun that makes leaving a resignation. */
function postOf({ tokens }: Sentence, verb: Token): Token | null {
  return tokens.slice(verb.index + 1, verb.index + 5).find((token) => POSTS.has(lemma(token))) ?? null;
}

/** The body whose post it is: named behind the noun («с поста главы X», «из корпуса X»). */
function namedBody(context: Context, sentence: Sentence, verb: Token, post: Token): Argument | null {
  const end = clauseEnd(sentence, verb.index);
  const behind = mentionsOf(context, sentence).filter(
    ({ firstToken, endToken }) => firstToken > post.index && endToken <= end,
  );
  const role = behind.find(({ form, type }) => form === 'role' && type === 'Person');
  const domain = role ? domainOf(context, sentence, role) : null;
  if (domain) return domain.argument;
  const body = behind.find(
    ({ type, firstToken }) =>
      (type === 'Organisation' || type === 'Centre') &&
      /^(?:из|в|с)$/u.test(sentence.tokens[firstToken - 1]?.norm ?? ''),
  );
  return body && isResolved(body) ? asArgument(body) : null;
}

/** Else the body that the person's title names, in this sentence or before: «премьер-министр Чада … подал в отставку». */
function bodyOfTitle(context: Context, sentence: Sentence, person: string): Argument | null {
  for (let index = sentence.index; index >= 0; index -= 1) {
    const earlier = context.text.sentences[index];
    if (!earlier) continue;
    for (const role of mentionsOf(context, earlier)) {
      if (role.form !== 'role' || !bearersOf(context, earlier, role).some(({ entity }) => entity === person)) continue;
      const domain = domainOf(context, earlier, role);
      if (domain) return index === sentence.index ? domain.argument : ellipsis(domain.argument);
    }
  }
  return null;
}

const ellipsis = ({ entity }: Argument): Argument => ({ entity, start: null, end: null, via: 'ellipsis' });

/** Who leaves: the subject, or the name behind the verb in inverted order. */
function leaver(context: Context, sentence: Sentence, verb: Token): ResolvedMention | null {
  const subject = subjectOf(context, sentence, verb.index);
  if (subject?.type === 'Person') return subject;
  return (
    mentionsOf(context, sentence).find(
      (mention) =>
        mention.type === 'Person' &&
        mention.form === 'name' &&
        mention.firstToken > verb.index &&
        headOf(sentence, mention)?.parse?.case === 'nomn',
    ) ?? null
  );
}

function read(context: Context, sentence: Sentence, verb: Token): readonly Candidate[] {
  const post = postOf(sentence, verb);
  const person = post ? leaver(context, sentence, verb) : null;
  if (!post || !person || !isResolved(person)) return [];
  const body = namedBody(context, sentence, verb, post) ?? bodyOfTitle(context, sentence, person.entity);
  if (!body) return [];
  const given = {
    ...moodOf(context, sentence, verb.index),
    type: 'RESIGNED_FROM',
    sentence,
    subject: asArgument(person),
    object: body,
    clause: { start: Math.min(verb.start, person.start), end: Math.max(post.end, person.end, body.end ?? 0) },
    rule: `resigns:${lemma(verb)}`,
  };
  return fits(context, given) ? [candidate(given)] : [];
}

/** Who leaves his post, and of what body it was. */
export const resignations: StatementRule = (context, sentence) => {
  const verbs = sentence.tokens.filter(
    (token) => ['VERB', 'GRND', 'INFN'].includes(token.parse?.pos ?? '') && LEAVING.has(lemma(token)),
  );
  return verbs.length === 0
    ? NOTHING
    : { candidates: verbs.flatMap((verb) => read(context, sentence, verb)), misses: [] };
};
