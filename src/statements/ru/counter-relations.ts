import type { ResolvedMention } from '../../entities/entity.ts';
import type { EntityType } from '../../mentions/mention.ts';
import type { Sentence } from '../../text/text.ts';
import { type Candidate, candidate, spanOf } from '../candidate.ts';
import { asArgument, type Context, insideOf, isLoose, isResolved, lemma, mentionsOf } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import { fits } from './fits.ts';

const BEARERS: ReadonlySet<EntityType> = new Set<EntityType>([
  'Centre',
  'Organisation',
  'Document',
  'Project',
  'Initiative',
  'Event',
]);

/** Threats named by «борьба с …», «противодействие …», «против …» or an anti-adjective inside the phrase. */
function threatsAgainst(context: Context, sentence: Sentence, outer: ResolvedMention): readonly ResolvedMention[] {
  const inner = insideOf(context, outer).filter(({ type }) => type === 'Threat');
  const counters = sentence.tokens
    .slice(outer.firstToken, outer.endToken)
    .filter((token) => context.lexicon.words.counterNouns.has(lemma(token)) || token.norm === 'против');
  const first = counters[0]?.index ?? Infinity;
  return inner.filter(({ form, firstToken }) => form === 'adjective' || firstToken > first);
}

/** A phrase whose own purpose is against a threat; the nominalisation itself («борьба с X») only where no bearer holds it. */
export const counterRelations: StatementRule = (context, sentence) => {
  const candidates: Candidate[] = [];
  for (const outer of mentionsOf(context, sentence)) {
    if (!BEARERS.has(outer.type) || !isResolved(outer) || isLoose(outer)) continue;
    // «борьба с X» is against X by its meaning alone; within a wider phrase the wider one says it.
    if (context.lexicon.words.counterNouns.has(lemma(sentence.tokens[outer.head])) || isPartOfBearer(context, outer))
      continue;
    for (const threat of threatsAgainst(context, sentence, outer)) {
      if (!isResolved(threat) || heldDeeper(context, outer, threat)) continue;
      const given = {
        type: 'COUNTERS',
        sentence,
        subject: asArgument(outer),
        object: asArgument(threat),
        clause: spanOf(outer),
        rule: 'phrase:counters',
      };
      if (fits(context, given)) candidates.push(candidate(given));
    }
  }
  return { candidates, misses: [] };
};

function isPartOfBearer(context: Context, inner: ResolvedMention): boolean {
  if (inner.form === 'name') return false;
  return (context.bySentence.get(inner.sentence) ?? []).some(
    (outer) =>
      outer !== inner &&
      BEARERS.has(outer.type) &&
      !isLoose(outer) &&
      outer.firstToken <= inner.firstToken &&
      inner.endToken <= outer.endToken &&
      outer.endToken - outer.firstToken > inner.endToken - inner.firstToken,
  );
}

/** True if a bearer inside `outer` that names a thing of its own holds the threat too: the inner one says it. */
function heldDeeper(context: Context, outer: ResolvedMention, threat: ResolvedMention): boolean {
  return insideOf(context, outer).some(
    (inner) =>
      inner.form === 'name' &&
      BEARERS.has(inner.type) &&
      inner.type !== 'Organisation' &&
      inner.firstToken <= threat.firstToken &&
      threat.endToken <= inner.endToken,
  );
}
