import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, isResolved, lemma, mentionsOf } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import { canBeSubject, joined } from './clause.ts';
import { COPULAS } from './copulas.ts';
import { fits } from './fits.ts';
import { type Mood, moodOf } from './mood.ts';

const SAYS: Readonly<Record<string, string>> = {
  член: 'MEMBER_OF',
  участник: 'MEMBER_OF',
  участница: 'MEMBER_OF',
  партнер: 'PARTNER_OF',
  глава: 'LEADS',
  лидер: 'LEADS',
  президент: 'LEADS',
  председатель: 'LEADS',
  директор: 'LEADS',
  руководитель: 'LEADS',
};

/** «стал президентом»: he is one since then. */
function moodSince(context: Context, sentence: Sentence, copula: Token): Mood {
  const mood = moodOf(context, sentence, copula.index);
  return mood.time === 'past' && lemma(copula) === 'стать' ? { ...mood, time: 'present' } : mood;
}

/** «Членами совета являются A, B и C», «Иванов стал президентом банка»: what somebody is, told by a noun in the instrumental. */
export const copulaRelations: StatementRule = (context, sentence) => {
  const candidates: Candidate[] = [];
  const mentions = mentionsOf(context, sentence);
  for (const token of sentence.tokens) {
    const type = token.parse?.case === 'ablt' ? SAYS[token.parse.lemma] : undefined;
    if (!type) continue;
    const copula = sentence.tokens.find(
      (other) => COPULAS.has(lemma(other)) && Math.abs(other.index - token.index) <= 8,
    );
    if (!copula) continue;
    const body = mentions.find(
      ({ firstToken, type: kind }) =>
        firstToken === token.index + 1 && (kind === 'Organisation' || kind === 'Centre' || kind === 'Place'),
    );
    const first = mentions.find(
      (mention) => canBeSubject(context, sentence, mention) && Math.abs(mention.firstToken - copula.index) <= 12,
    );
    if (!body || !first || !isResolved(body)) continue;
    for (const subject of joined(context, sentence, first).filter(isResolved)) {
      const given = {
        type,
        sentence,
        subject: asArgument(subject),
        object: asArgument(body),
        rule: `copula:${token.parse?.lemma ?? ''}`,
        clause: { start: Math.min(subject.start, token.start), end: Math.max(subject.end, body.end, copula.end) },
        ...moodSince(context, sentence, copula),
      };
      if (fits(context, given)) candidates.push(candidate(given));
    }
  }
  return { candidates, misses: [] };
};
