import type { ResolvedMention } from '../../entities/entity.ts';
import type { EntityType } from '../../mentions/mention.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, isResolved, mentionsOf } from '../context.ts';
import { NOTHING, type StatementRule } from '../rule.ts';
import type { Argument } from '../statement.ts';

/** What an article can be about: who speaks and which state he leads stand in every title. */
const TOPICS: ReadonlySet<EntityType> = new Set<EntityType>([
  'Organisation',
  'Centre',
  'Threat',
  'Event',
  'Document',
  'Project',
]);

/** The title, or the sentence in its place, says what the article is about. */
const OPENING = 1;

/** True if the text comes back to it: what a title names once is a place or a time of the news. */
function recurs(context: Context, { entity, sentence }: ResolvedMention): boolean {
  return [...context.bySentence].some(
    ([index, mentions]) => index !== sentence && mentions.some((other) => other.entity === entity),
  );
}

/** The article is about what its opening names and its text comes back to. */
export const topics: StatementRule = (context, sentence) => {
  if (sentence.index >= OPENING) return NOTHING;
  const article: Argument = { entity: context.text.article.id, start: null, end: null, via: 'article' };
  const seen = new Set<string>();
  const candidates = mentionsOf(context, sentence)
    .filter(({ type, form }) => TOPICS.has(type) && (form === 'name' || type === 'Threat' || type === 'Event'))
    .filter((mention) => recurs(context, mention))
    .filter(isResolved)
    .filter(({ entity }) => !seen.has(entity) && seen.add(entity))
    .map((mention): Candidate =>
      candidate({
        type: 'ABOUT',
        sentence,
        subject: article,
        object: asArgument(mention),
        clause: { start: sentence.start, end: sentence.end },
        rule: 'topic:opening',
      }),
    );
  return { candidates, misses: [] };
};
