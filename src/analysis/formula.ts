import type { NamedEntity } from '../graph/read/find-proved-statements.ts';
import type { Said, Use } from '../graph/read/find-uses.ts';
import { compareNames, daysBetween, groupBy } from './order.ts';

/** The first time that somebody uses the formula. */
export interface Adoption {
  readonly speaker: NamedEntity;
  readonly use: Use;
  /** The statement whose quote has the formula in it; null if it stands elsewhere in the speaker's sentence. */
  readonly statementId: string | null;
  /** Days since its first use; null where a day is unknown. */
  readonly lagDays: number | null;
}

/** A wording of the formula. */
export interface Variant {
  readonly surface: string;
  readonly count: number;
  readonly first: Use;
}

/** How a set phrase goes from mouth to mouth. */
export interface Formula {
  /** Null if no current text has it. */
  readonly first: Use | null;
  /** Who used it, in the order of their first use; a copy of a text that used it before adopts nothing. */
  readonly adoptions: readonly Adoption[];
  /** By how often each stands. */
  readonly variants: readonly Variant[];
  readonly articles: number;
  readonly stories: number;
}

const storyOf = ({ article }: Use): string => article.storyId ?? article.id;
/** The first day of an EDTF date of any precision; null for none. */
const dayOf = ({ article }: Use): string | null => {
  const [year, month = '01', day = '01'] =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/u.exec(article.publishedOn ?? '')?.slice(1) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
};

/** Case and spaces make no other wording. */
const wordingOf = ({ surface }: Use): string => surface.replaceAll(/\s+/gu, ' ').toLowerCase();

/** What a speaker says in the sentence: what has the formula in its quote rather than what stands beside it. */
function proofOf({ start, end }: Use, said: readonly Said[]): string | null {
  return said.find((one) => one.start <= start && one.end >= end)?.statementId ?? null;
}

function adoptionsOf(uses: readonly Use[]): readonly Adoption[] {
  const [first] = uses;
  const spoken = uses.flatMap((use) =>
    [...groupBy(use.said, ({ speaker }) => speaker.id).values()].map((said) => ({ use, said })),
  );
  const bySpeaker = [...groupBy(spoken, ({ said: [one] }) => one?.speaker.id ?? '').values()];
  return bySpeaker.flatMap(([earliest]): Adoption[] => {
    const speaker = earliest?.said[0]?.speaker;
    if (!first || !earliest || !speaker) return [];
    const { use, said } = earliest;
    const lagDays = daysBetween(dayOf(first), dayOf(use));
    return [Object.freeze({ speaker, use, statementId: proofOf(use, said), lagDays })];
  });
}

/** The uses must be oldest first; of a story told several times only its first text is looked at. */
export function traceFormula(uses: readonly Use[]): Formula {
  const firstTelling = new Map(uses.map((use) => [storyOf(use), use.article.id] as const).reverse());
  const original = uses.filter((use) => firstTelling.get(storyOf(use)) === use.article.id);
  const variants = [...groupBy(original, wordingOf).values()].flatMap((group): Variant[] =>
    group[0] ? [Object.freeze({ surface: group[0].surface, count: group.length, first: group[0] })] : [],
  );
  return Object.freeze({
    first: original[0] ?? null,
    adoptions: adoptionsOf(original),
    variants: variants.sort((a, b) => b.count - a.count || compareNames(a.surface, b.surface)),
    articles: new Set(uses.map(({ article }) => article.id)).size,
    stories: firstTelling.size,
  });
}
