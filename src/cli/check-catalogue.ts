import type { EntityRow, HolderRow, MembershipRow, OfficeRow, Placed } from './catalogue-rows.ts';
import { seedFault } from './read-seed.ts';

type Report = (pointer: string, message: string) => never;

const reporter =
  ({ file, pointer }: Placed<unknown>): Report =>
  (member, message) => {
    throw seedFault(file, pointer + member, message);
  };

/** One slug, one row: ids are made of slugs and never change. */
function checkUnique(rows: readonly Placed<{ readonly slug: string }>[]): void {
  const places = new Map<string, string>();
  for (const placed of rows) {
    const { slug } = placed.row;
    const other = places.get(slug);
    if (other !== undefined) reporter(placed)('/slug', `every slug must be of one row; «${slug}» is in ${other} too`);
    places.set(slug, placed.file);
  }
}

const REFERENCES = ['in', 'partOf', 'capitalOf', 'membersOf'] as const;

/** The times of an office follow each other; a day has one holder at most. */
function checkTimes(holders: readonly HolderRow[], report: Report): void {
  const known = holders.map((holder, index) => ({ ...holder, index })).sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const [at, { from, to, index, person }] of known.entries()) {
    const next = known[at + 1];
    if (to !== undefined && to < from) report(`/holders/${index}/to`, `${person} must leave after coming on ${from}`);
    if (next && (to === undefined || to > next.from))
      report(`/holders/${index}`, `${person} must leave before ${next.person} comes on ${next.from}`);
  }
}

/** Checks what a JSON Schema cannot: that slugs are unique, that they refer to rows, that tenures do not overlap. */
export function checkCatalogue(
  entities: readonly Placed<EntityRow>[],
  offices: readonly Placed<OfficeRow>[],
  memberships: readonly Placed<MembershipRow>[],
): void {
  checkUnique([...entities, ...offices]);
  const slugs = new Set(entities.map(({ row }) => row.slug));
  const mustBeKnown = (slug: string | undefined, member: string, report: Report): void => {
    if (slug !== undefined && !slugs.has(slug)) report(member, `«${slug}» must be the slug of a row of the catalogue`);
  };
  for (const placed of entities)
    for (const name of REFERENCES) mustBeKnown(placed.row[name], `/${name}`, reporter(placed));
  for (const placed of offices) {
    const { of, body, holders } = placed.row;
    const report = reporter(placed);
    mustBeKnown(of, '/of', report);
    mustBeKnown(body, '/body', report);
    for (const [index, { person }] of holders.entries()) mustBeKnown(person, `/holders/${index}/person`, report);
    checkTimes(holders, report);
  }
  for (const placed of memberships) {
    mustBeKnown(placed.row.organisation, '/organisation', reporter(placed));
    mustBeKnown(placed.row.member, '/member', reporter(placed));
  }
}
