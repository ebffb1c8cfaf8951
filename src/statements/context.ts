import type { Resolution, ResolvedMention } from '../entities/entity.ts';
import type { EntityType } from '../mentions/mention.ts';
import type { Sentence, Text } from '../text/text.ts';
import type { Token } from '../text/token.ts';
import { type Argued, createDemand, type Demand } from './demand.ts';
import type { StatementLexicon } from './lexicon.ts';
import type { Argument, Speech } from './statement.ts';

/** Who speaks in a stretch of text; null for the author. */
export interface Voice {
  readonly speaker: Argument | null;
  readonly speech: Speech;
}

/** What every rule sees. */
export interface Context {
  readonly text: Text;
  readonly lexicon: StatementLexicon;
  readonly types: ReadonlyMap<string, EntityType>;
  readonly labels: ReadonlyMap<string, readonly string[]>;
  /** Mentions of each sentence in text order, outer before inner. */
  readonly bySentence: ReadonlyMap<number, readonly ResolvedMention[]>;
  /** Where a rule needs a noun phrase that is no mention. */
  readonly demand: Demand;
}

export function createContext(text: Text, resolution: Resolution, lexicon: StatementLexicon): Context {
  const bySentence = new Map<number, ResolvedMention[]>();
  for (const mention of resolution.mentions) {
    const group = bySentence.get(mention.sentence);
    if (group) group.push(mention);
    else bySentence.set(mention.sentence, [mention]);
  }
  const types = new Map(resolution.entities.map(({ id, type }) => [id, type]));
  const labels = new Map(resolution.entities.map(({ id, labels: own }) => [id, own]));
  const demand = createDemand(text, resolution, { bySentence, kinds: lexicon.kinds }, (made) => {
    types.set(made.id, made.type);
    labels.set(made.id, made.labels);
  });
  return Object.freeze({ text, lexicon, types, labels, bySentence, demand });
}

export const mentionsOf = (context: Context, sentence: Sentence): readonly ResolvedMention[] =>
  context.bySentence.get(sentence.index) ?? [];

export const lemma = (token: Token | undefined): string => token?.parse?.lemma ?? token?.norm ?? '';

export const headOf = (sentence: Sentence, mention: ResolvedMention): Token | undefined =>
  sentence.tokens[mention.head];

/** A mention as an argument; `entity` must be resolved. */
export function asArgument(mention: Argued): Argument {
  const via = mention.form === 'pronoun' ? 'pronoun' : 'mention';
  return Object.freeze({ entity: mention.entity, start: mention.start, end: mention.end, via });
}

export const isResolved = (mention: ResolvedMention): mention is Argued => mention.entity !== null;

/** True if the entity can speak or act. */
export function isActor(context: Context, mention: ResolvedMention): boolean {
  if (!mention.entity) return false;
  return context.labels.get(mention.entity)?.includes('Actor') ?? false;
}

/** True for phrases that are mentions only if a statement takes them up: they bear no relation by themselves. */
export const isLoose = ({ rule }: ResolvedMention): boolean => rule === 'infinitive-phrase';

/** Mentions strictly inside `outer`, in text order. */
export function insideOf(context: Context, outer: ResolvedMention): readonly ResolvedMention[] {
  return (context.bySentence.get(outer.sentence) ?? []).filter(
    (other) => other !== outer && other.firstToken >= outer.firstToken && other.endToken <= outer.endToken,
  );
}

/** True if no other noun-phrase mention holds this one (infinitive phrases hold whole clauses and do not count). */
export function isOuter(context: Context, mention: ResolvedMention): boolean {
  return !(context.bySentence.get(mention.sentence) ?? []).some(
    (other) =>
      other !== mention &&
      other.rule !== 'infinitive-phrase' &&
      other.firstToken <= mention.firstToken &&
      mention.endToken <= other.endToken &&
      other.endToken - other.firstToken > mention.endToken - mention.firstToken,
  );
}
