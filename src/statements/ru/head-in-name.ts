import type { Sentence } from '../../text/text.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, insideOf, isResolved, lemma, mentionsOf } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import { fits } from './fits.ts';

/** «администрация президента Чада | Ивана Сомова»: the title that ends the name of his staff is his whose name stands behind. */
function read(context: Context, sentence: Sentence): readonly Candidate[] {
  const mentions = mentionsOf(context, sentence).filter(isResolved);
  return mentions.flatMap((body) => {
    if (body.type !== 'Organisation' || body.form !== 'name') return [];
    const name = mentions.find(
      ({ type, form, firstToken }) => type === 'Person' && form === 'name' && firstToken === body.endToken,
    );
    const place = insideOf(context, body).find(({ type, endToken }) => type === 'Place' && endToken === body.endToken);
    const title = place && sentence.tokens[place.firstToken - 1];
    if (!name || !place || !isResolved(place) || !title || title.index <= body.head) return [];
    const heads = context.lexicon.roles.leading.has(lemma(title)) && title.parse?.case === 'gent';
    const owned = sentence.tokens[name.head]?.parses.some(({ case: kase }) => kase === 'gent') !== false;
    const given = {
      type: 'LEADS',
      sentence,
      subject: asArgument(name),
      object: asArgument(place),
      clause: { start: title.start, end: name.end },
      rule: 'role:leads',
    };
    return heads && owned && fits(context, given) ? [candidate(given)] : [];
  });
}

/** Titles within the names of bodies, with the names of those who bear them. */
export const headInName: StatementRule = (context, sentence) => ({ candidates: read(context, sentence), misses: [] });
