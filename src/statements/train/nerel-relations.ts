import type { LabelledSpan } from '../../mentions/train/label-sentences.ts';

/** A relation of the corpus: its type and the places of its ends in the list of annotated stretches. */
export type CorpusRelation = readonly [type: string, from: number, to: number];

/** One of ours between two annotated stretches; `null` where the corpus does not tell whether it is one of ours. */
export interface OurRelation {
  readonly type: string | null;
  readonly from: number;
  readonly to: number;
}

/** What is looked up while relations are adapted. */
interface Adapting {
  readonly spans: readonly LabelledSpan[];
  /** The titles of a person. */
  readonly titlesOf: ReadonlyMap<number, readonly number[]>;
  /** What a title makes of its bearer where he works: LEADS, MEMBER_OF, or none of both («министр | Индии»). */
  readonly office: (title: LabelledSpan, where: LabelledSpan) => string | null;
}

/** Relations told of a place of work: what they are follows from the title. */
function workplace({ spans, titlesOf, office }: Adapting, from: number, to: number): string | null {
  const [who, where] = [spans[from], spans[to]];
  if (!who || !where) return null;
  if (who.kind === 'PROFESSION') return office(who, where);
  const told = (titlesOf.get(from) ?? []).flatMap((at) => (spans[at] ? [office(spans[at], where)] : []));
  return told.find((type) => type === 'LEADS') ?? told.find((type) => type !== null) ?? null;
}

function typeOf(adapting: Adapting, [type, from, to]: CorpusRelation): string | null | undefined {
  const kind = (at: number): string => adapting.spans[at]?.kind ?? '';
  switch (type) {
    case 'WORKPLACE':
      return workplace(adapting, from, to);
    case 'MEMBER_OF':
      return kind(to) === 'ORGANIZATION' ? 'MEMBER_OF' : undefined;
    case 'TAKES_PLACE_IN':
      return 'HELD_IN';
    case 'PARTICIPANT_IN':
      return 'ATTENDED';
    case 'ORGANIZES':
      return 'ORGANISED_BY';
    case 'HEADQUARTERED_IN':
      // «МИД Чили» belongs to Chile; that it lies there is not told.
      return /CITY|DISTRICT/u.test(kind(to)) ? 'LOCATED_IN' : 'none';
    case 'LOCATED_IN':
      return /CITY|FACILITY/u.test(kind(from)) ? 'LOCATED_IN' : null;
    case 'PART_OF':
      return 'PART_OF';
    case 'OWNER_OF':
    case 'FOUNDED_BY':
    case 'SCHOOLS_ATTENDED':
      return null;
    default:
      return undefined;
  }
}

/** How far apart a person and his title may stand for what is told of one to be told of the other. */
const BESIDE = 120;

/** What is told of a title is told of its bearer beside it, and the other way round where the title has nothing of its own. */
function shared({ spans, titlesOf }: Adapting, all: readonly OurRelation[]): readonly OurRelation[] {
  const offices = all.filter(
    ({ type }) => type === null || type === 'LEADS' || type === 'MEMBER_OF' || type === 'none',
  );
  const told = new Set(offices.map(({ from }) => from));
  const beside = (a: number, b: number): boolean =>
    Math.abs((spans[a]?.start ?? 0) - (spans[b]?.start ?? Infinity)) < BESIDE;
  return offices.flatMap((one) => {
    const others =
      spans[one.from]?.kind === 'PROFESSION'
        ? [...titlesOf].filter(([, titles]) => titles.includes(one.from)).map(([person]) => person)
        : (titlesOf.get(one.from) ?? []).filter((title) => !told.has(title));
    return others.filter((other) => beside(other, one.from)).map((from) => ({ ...one, from }));
  });
}

/** NEREL's relations (Loukachevitch et al. 2021) as ours, the surest first. */
export function ourRelations(
  relations: readonly CorpusRelation[],
  spans: readonly LabelledSpan[],
  office: Adapting['office'],
): readonly OurRelation[] {
  const titlesOf = new Map<number, number[]>();
  for (const [type, person, title] of relations)
    if (type === 'WORKS_AS') titlesOf.set(person, [...(titlesOf.get(person) ?? []), title]);
  const adapting: Adapting = { spans, titlesOf, office };
  const own = relations.flatMap((relation): OurRelation[] => {
    const type = typeOf(adapting, relation);
    const [, from, to] = relation;
    if (type === undefined) return [];
    return [type === 'ORGANISED_BY' ? { type, from: to, to: from } : { type, from, to }];
  });
  return [...own, ...shared(adapting, own)];
}
