import type { EntityType } from '../../mentions/mention.ts';
import type { Context } from '../context.ts';
import type { ArgumentKind } from '../relation.ts';
import { ACTOR, bitOf, type End } from './ends.ts';
import type { Pair } from './pair-features.ts';
import type { PairModel } from './pair-model.ts';

const EVERYTHING = -1;

function bitsOf(kinds: readonly ArgumentKind[]): number {
  if (kinds.includes('Any')) return EVERYTHING;
  const types = kinds.filter((kind): kind is EntityType => kind !== 'Actor' && kind !== 'Article' && kind !== 'Any');
  return types.reduce((bits, type) => bits | bitOf(type), kinds.includes('Actor') ? ACTOR : 0);
}

/** What a mention's entity is; what would become a mention only if a statement took it up may be anything. */
function kindsOf({ types, labels }: Context, { mention }: End): number {
  if (!mention?.entity) return EVERYTHING;
  const type = types.get(mention.entity);
  return (type ? bitOf(type) : 0) | (labels.get(mention.entity)?.includes('Actor') ? ACTOR : 0);
}

/** Which pairs may stand in some relation of the model, by the kinds of their ends: the others need not be judged. */
export function mayRelate(context: Context, { relations }: PairModel): (pair: Pair) => boolean {
  const kinds = relations.flatMap(({ name }) => {
    const relation = context.lexicon.relations.get(name);
    return relation ? [[bitsOf(relation.subject), bitsOf(relation.object)] as const] : [];
  });
  return ({ subject, object }) => {
    const [doer, thing] = [kindsOf(context, subject), kindsOf(context, object)];
    return kinds.some(([subjects, objects]) => (subjects & doer) !== 0 && (objects & thing) !== 0);
  };
}
