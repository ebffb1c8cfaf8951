import type { EntityType } from '../../mentions/mention.ts';
import type { Context } from '../context.ts';
import type { Frame } from '../lexicon.ts';
import type { ArgumentKind } from '../relation.ts';
import type { Argument } from '../statement.ts';

interface Ends {
  readonly type: string;
  readonly subject: Argument;
  readonly object: Argument;
}

function isKind(context: Context, argument: Argument, kinds: readonly ArgumentKind[]): boolean {
  if (kinds.includes('Any')) return true;
  if (argument.via === 'article') return kinds.includes('Article');
  const type = context.types.get(argument.entity);
  if (type === undefined) return argument.via === 'first-person' || argument.via === 'speaker';
  if (kinds.includes(type)) return true;
  return kinds.includes('Actor') && (context.labels.get(argument.entity)?.includes('Actor') ?? false);
}

const isOneOf = (context: Context, argument: Argument, types: readonly EntityType[] | undefined): boolean => {
  const type = context.types.get(argument.entity);
  return !types || type === undefined || types.includes(type);
};

/** True if both ends have kinds that the relation (and the frame) allows and are not the same thing. */
export function fits(
  context: Context,
  { type, subject, object }: Ends,
  frame?: Pick<Frame, 'subjectTypes' | 'objectTypes' | 'reverse'>,
): boolean {
  const relation = context.lexicon.relations.get(type);
  if (!relation || subject.entity === object.entity) return false;
  const [doer, thing] = frame?.reverse ? [object, subject] : [subject, object];
  return (
    isKind(context, subject, relation.subject) &&
    isKind(context, object, relation.object) &&
    isOneOf(context, doer, frame?.subjectTypes) &&
    isOneOf(context, thing, frame?.objectTypes)
  );
}
