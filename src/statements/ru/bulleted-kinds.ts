import type { EntityType } from '../../mentions/mention.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, isResolved, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import { perToken } from '../per-token.ts';
import { NOTHING, type StatementRule } from '../rule.ts';
import type { Argument } from '../statement.ts';
import { fits } from './fits.ts';
import { headingOf } from './headings.ts';
import { nounRelations } from './noun-relations.ts';
import { nounSpan } from './noun-span.ts';
import { underProposal } from './to-be-made.ts';
import { conjunctsOf } from './tree.ts';

/** True if this plural, which names nobody, stands right before the colon: the bullets tell which ones it means. */
function endsAt(context: Context, heading: Sentence, colon: Token, { start, end }: Argument): boolean {
  const mention = mentionsOf(context, heading).find((one) => one.start === start && one.end === end);
  if (mention?.form !== 'common' || mention.endToken !== colon.index) return false;
  return heading.tokens[mention.head]?.parse?.number === 'plur';
}

/** What the noun of a bullet names: a mention of its own, or its phrase as one of the heading's kind. */
function memberAt(context: Context, bullet: Sentence, noun: Token, type: EntityType | undefined): Argued {
  const known = mentionsOf(context, bullet)
    .filter(isResolved)
    .find(({ head, form }) => head === noun.index && form !== 'adjective');
  return known ?? context.demand.made(bullet, noun.index, nounSpan(bullet, noun), type ? { type } : {});
}

/** The nouns that the bullet lists, if it begins with one in the nominative and is no clause. */
function listedNouns(bullet: Sentence): readonly Token[] {
  if (bullet.tokens.some(({ parse }) => parse?.pos === 'VERB')) return [];
  const first = bullet.tokens.find(({ parse }) => parse?.pos === 'NOUN');
  return first?.parses.some(({ case: kase }) => kase === 'nomn') ? conjunctsOf(bullet, first) : [];
}

/** What the heading says of the plural before its colon: read once, however many bullets it has. */
const toldBefore = perToken((context: Context, heading: Sentence, colon: Token): readonly Candidate[] => {
  const { candidates } = nounRelations(context, heading);
  return underProposal(context, heading, candidates).filter(({ object }) => endsAt(context, heading, colon, object));
});

/** «программа борьбы с угрозами:» over «— засуха; — пожары»: what is told of the plural at the heading's end is so of each thing under it. */
export const bulletedKinds: StatementRule = (context, sentence) => {
  const heading = sentence.role === 'bullet' ? headingOf(context, sentence) : null;
  const colon = heading?.tokens.findLast(({ text }) => text === ':');
  if (!heading || !colon) return NOTHING;
  const nouns = listedNouns(sentence);
  const candidates = toldBefore(context, heading, colon).flatMap((general) =>
    nouns.flatMap((noun): readonly Candidate[] => {
      const given = {
        ...general,
        sentence,
        object: asArgument(memberAt(context, sentence, noun, context.types.get(general.object.entity))),
        clause: { start: sentence.start, end: sentence.end },
        rule: `bullet:${general.type.toLowerCase()}`,
        more: [{ start: heading.start, end: heading.end, role: 'heading' as const }],
      };
      return fits(context, given) ? [candidate(given)] : [];
    }),
  );
  return { candidates, misses: [] };
};
