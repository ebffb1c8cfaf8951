import type { Statement } from './statement.ts';

const isDone = ({ polarity, modality, time }: Statement): boolean =>
  polarity === 'positive' && modality === 'asserted' && time === 'past';

/** Relations that tell of an office. */
const OFFICES: ReadonlySet<string> = new Set(['LEADS', 'MEMBER_OF']);

/** What is told of the present by a title, or by the verb that gave it. */
const isTitle = ({ rule }: Statement): boolean => rule.startsWith('role:');
const isGiven = ({ rule }: Statement): boolean => /^(?:office|copula):/u.test(rule);

const ends = ({ subject, object }: Statement): string => `${subject.entity}|${object.entity}`;

const isOpenDeparture = ({ type, modality, polarity }: Statement): boolean =>
  type === 'RESIGNED_FROM' && modality !== 'asserted' && polarity === 'positive';

/** «отставка министра»: the noun does not tell when. */
const isNamedByNoun = (rule: string): boolean => /^resigns:(?:отставка|уход|сложение|увольнение)$/u.test(rule);

/** Who, as the article tells, has left or lost an office, has been followed in it, or is dead. */
function leaversOf(statements: readonly Statement[], dead: ReadonlySet<string>): ReadonlySet<string> {
  // «выразил желание оставить пост … отставка главы»: who is told to leave only later is still there.
  const staying = new Set(statements.filter(isOpenDeparture).map(({ subject }) => subject.entity));
  const left = statements.filter(isDone).flatMap(({ type, subject, object, rule }) => {
    if (type === 'RESIGNED_FROM') return isNamedByNoun(rule) && staying.has(subject.entity) ? [] : [subject.entity];
    return type === 'DISMISSED' || type === 'SUCCEEDED' ? [object.entity] : [];
  });
  return new Set([...dead, ...left]);
}

const yearOf = ({ date }: Statement): number | null => {
  const year = Number(/^\d{4}/u.exec(date ?? '')?.[0]);
  return Number.isNaN(year) || year === 0 ? null : year;
};

/** An office given so many years before the last year that the article names is not held any more: two terms of most offices. */
const TWO_TERMS = 10;
/** A title told of a day so many years back is that of its day, if by now somebody else has it. */
const PAST_YEARS = 2;

/** Who heads what now, as titles tell it without a date of their own or with the latest. */
function present(statements: readonly Statement[], latest: number): ReadonlyMap<string, ReadonlySet<string>> {
  const heads = new Map<string, Set<string>>();
  for (const one of statements) {
    if (one.type !== 'LEADS' || one.time !== 'present' || latest - (yearOf(one) ?? latest) >= PAST_YEARS) continue;
    heads.set(one.object.entity, (heads.get(one.object.entity) ?? new Set()).add(one.subject.entity));
  }
  return heads;
}

/** Tells whether an office told of the present is over, by what the article tells besides. */
function overIn(statements: readonly Statement[], dead: ReadonlySet<string>, year: number | null) {
  const leavers = leaversOf(statements, dead);
  const left = new Set(statements.filter((one) => isDone(one) && one.type === 'RESIGNED_FROM').map(ends));
  const past = statements.filter((one) => OFFICES.has(one.type) && isDone(one));
  const formerTitles = new Set(past.filter(isTitle).map(ends));
  const formerOffices = new Set(past.map(ends));
  const latest = Math.max(0, year ?? 0, ...statements.flatMap((one) => yearOf(one) ?? []));
  const heads = present(statements, latest);
  return (one: Statement): boolean => {
    if (!OFFICES.has(one.type) || one.time !== 'present' || one.modality !== 'asserted') return false;
    const { subject, object } = one;
    const ago = latest - (yearOf(one) ?? latest);
    const rivals = [...(heads.get(object.entity) ?? [])].some((other) => other !== subject.entity);
    const old = ago >= PAST_YEARS && rivals;
    if (isTitle(one)) return leavers.has(subject.entity) || formerTitles.has(ends(one)) || old;
    const ended = left.has(ends(one)) || formerOffices.has(ends(one)) || dead.has(subject.entity);
    return isGiven(one) && (ended || old || ago >= TWO_TERMS);
  };
}

const sameness = ({ type, subject, object, time }: Statement): string =>
  `${type}|${subject.entity}|${object.entity}|${time}`;

/**
 * «Премьер-министр Чада Петров подал в отставку», «президент Чада Сомов скончался», «в 1994 году стал президентом»: an office that the
 * article itself ends is told of the past. One that is thus told twice is told once. `year` is that of the article, if it is known.
 */
export function retire(
  statements: readonly Statement[],
  dead: ReadonlySet<string>,
  year: number | null,
): readonly Statement[] {
  const isOver = overIn(statements, dead, year);
  const told = new Set(statements.filter(({ time }) => time === 'past').map(sameness));
  return statements.flatMap((one) => {
    if (!isOver(one)) return [one];
    const past = Object.freeze({ ...one, time: 'past' as const });
    return told.has(sameness(past)) ? [] : [past];
  });
}
