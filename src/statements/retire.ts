import type { Statement } from './statement.ts';

/** Who, as the article tells, has left or lost an office or has been followed in it. */
function leaversOf(statements: readonly Statement[]): ReadonlySet<string> {
  const done = statements.filter(
    ({ polarity, modality, time }) => polarity === 'positive' && modality === 'asserted' && time === 'past',
  );
  return new Set(
    done.flatMap(({ type, subject, object }) => {
      if (type === 'RESIGNED_FROM') return [subject.entity];
      return type === 'DISMISSED' || type === 'SUCCEEDED' ? [object.entity] : [];
    }),
  );
}

const sameness = ({ type, subject, object, time }: Statement): string =>
  `${type}|${subject.entity}|${object.entity}|${time}`;

/**
 * «Премьер-министр Чада Петров подал в отставку»: a title that the article itself ends is told of the past. A title that is thus
 * told twice is told once.
 */
export function retire(statements: readonly Statement[]): readonly Statement[] {
  const leavers = leaversOf(statements);
  if (leavers.size === 0) return statements;
  const told = new Set(statements.filter(({ type, time }) => type === 'LEADS' && time === 'past').map(sameness));
  return statements.flatMap((one) => {
    const ended = one.rule.startsWith('role:') && one.time === 'present' && leavers.has(one.subject.entity);
    if (!ended) return [one];
    const past = Object.freeze({ ...one, time: 'past' as const });
    return told.has(sameness(past)) ? [] : [past];
  });
}
