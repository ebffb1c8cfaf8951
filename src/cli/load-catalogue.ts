import { actorLabels } from '../entities/make-entity.ts';
import type { Catalogue, CatalogueEntity, Membership, Office } from '../entities/catalogue.ts';
import type { SecondLabel } from '../entities/entity.ts';
import type { GazetteerEntry } from '../mentions/gazetteer.ts';
import type { EntityRow, MembershipRow, OfficeRow, Placed } from './catalogue-rows.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { readSeed, seedFiles } from './read-seed.ts';

const id = (slug: string): string => `e_${slug}`;
const idOrNull = (slug: string | undefined): string | null => (slug === undefined ? null : id(slug));

function labelsOf(row: EntityRow, leaders: ReadonlySet<string>): readonly SecondLabel[] {
  const labels: SecondLabel[] = [...actorLabels(row.type)];
  if (row.state) labels.push('State', 'Actor');
  if (leaders.has(row.slug)) labels.push('Leader');
  return labels.sort();
}

/** All names of a row but the first, those it bore for a time too. */
const aliasesOf = ({ aliases, formerNames }: EntityRow): readonly string[] => [
  ...aliases,
  ...(formerNames ?? []).map(({ name }) => name),
];

function adaptEntity(row: EntityRow, leaders: ReadonlySet<string>): CatalogueEntity {
  return Object.freeze({
    entity: Object.freeze({
      id: id(row.slug),
      type: row.type,
      labels: labelsOf(row, leaders),
      name: row.name,
      nameEn: row.nameEn,
      transliterated: false,
      aliases: aliasesOf(row),
      wikidata: row.wikidata ?? null,
      status: 'existing',
      origin: 'catalogue',
    }),
    gender: row.gender ?? null,
    capitalOf: idOrNull(row.capitalOf),
    membersOf: idOrNull(row.membersOf),
    partOf: idOrNull(row.partOf ?? row.in),
  });
}

/** An office as something that texts name and articles are searched for by. */
const officeEntity = ({ slug, name, nameEn, aliases = [] }: OfficeRow): CatalogueEntity =>
  Object.freeze({
    entity: Object.freeze({
      id: id(slug),
      type: 'Office' as const,
      labels: actorLabels('Office'),
      name,
      nameEn,
      transliterated: false,
      aliases,
      wikidata: null,
      status: 'existing' as const,
      origin: 'catalogue' as const,
    }),
    gender: null,
    capitalOf: null,
    membersOf: null,
    partOf: null,
  });

/** A tenure that is not certain decides nothing: its time is nobody's. */
const adaptOffice = (row: OfficeRow): Office => ({
  id: id(row.slug),
  title: row.title,
  of: id(row.of),
  body: idOrNull(row.body),
  source: row.source,
  tenures: row.holders
    .filter(({ unverified }) => !unverified)
    .map(({ person, from, to }) => ({ person: id(person), from, to: to ?? null })),
});

const adaptMembership = (row: MembershipRow): Membership => ({
  ...row,
  organisation: id(row.organisation),
  member: id(row.member),
  to: row.to ?? null,
});

function entriesOf(row: EntityRow): GazetteerEntry[] {
  const entry = (alias: string, form: 'name' | 'adjective'): GazetteerEntry => ({
    id: id(row.slug),
    type: row.type,
    form,
    alias,
  });
  return [
    ...[row.name, row.nameEn, ...aliasesOf(row)].map((alias) => entry(alias, 'name')),
    ...(row.adjectives ?? []).map((alias) => entry(alias, 'adjective')),
  ];
}

const MEMBERS = [
  ...['страны', 'государства'],
  ...['страны – члены', 'страны-члены', 'страны – участницы', 'страны-участницы'],
  ...['государства – члены', 'государства-члены', 'государства – участники', 'государства-участники'],
];

/** The members of an organisation are called by its abbreviation, which does not decline: «страны – участницы СНГ». */
function memberEntries(row: EntityRow, rows: ReadonlyMap<string, EntityRow>): GazetteerEntry[] {
  const { slug, type, membersOf, name: own, aliases } = row;
  const organisation = membersOf === undefined ? undefined : rows.get(membersOf);
  if (!organisation) return [];
  // «евразийская пятёрка» is not called so: it stands for the members in other words.
  const abbreviations = [organisation.name, ...organisation.aliases].filter(
    (name) =>
      /^\p{Lu}{2,}$/u.test(name) &&
      [own, ...aliases].some((called) => /^(?:страны|государства)/iu.test(called) && called.endsWith(` ${name}`)),
  );
  return MEMBERS.flatMap((members) =>
    abbreviations.map((name) => ({ id: id(slug), type, form: 'name' as const, alias: `${members} ${name}` })),
  );
}

/** The catalogue and the spellings under which its rows stand in texts. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly gazetteerEntries: readonly GazetteerEntry[];
}

function readTables<T>(files: readonly string[], schema: string): readonly Placed<T>[] {
  return files.flatMap((file) =>
    readSeed<T[]>(file, schema).map((row, index) => ({ file, pointer: `/${index}`, row })),
  );
}

const OFFICES = 'catalogue/offices/';
const MEMBERSHIPS = 'catalogue/memberships/';

/**
 * Reads every table of seed/catalogue: those of offices and memberships by their folders, all others are entities. A row
 * marked `unverified` is known to nobody. Throws SEED_INVALID with file, line, path and value.
 */
export function loadCatalogue(): LoadedCatalogue {
  const files = seedFiles('catalogue');
  const within = (folder: string): readonly string[] => files.filter((file) => file.startsWith(folder));
  const offices = readTables<OfficeRow>(within(OFFICES), 'catalogue-offices');
  const memberships = readTables<MembershipRow>(within(MEMBERSHIPS), 'catalogue-memberships');
  const named = files.filter((file) => !file.startsWith(OFFICES) && !file.startsWith(MEMBERSHIPS));
  const entities = readTables<EntityRow>(named, 'catalogue-entities');
  checkCatalogue(entities, offices, memberships);
  const rows = entities.map(({ row }) => row).filter(({ unverified }) => !unverified);
  const leaders = new Set(offices.flatMap(({ row }) => row.holders.map(({ person }) => person)));
  const catalogue: Catalogue = Object.freeze({
    entities: new Map([
      ...rows.map((row) => [id(row.slug), adaptEntity(row, leaders)] as const),
      ...offices.map(({ row }) => [id(row.slug), officeEntity(row)] as const),
    ]),
    offices: offices.map(({ row }) => adaptOffice(row)),
    memberships: memberships.map(({ row }) => adaptMembership(row)),
  });
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const gazetteerEntries = rows.flatMap((row) => [...entriesOf(row), ...memberEntries(row, bySlug)]);
  return Object.freeze({ catalogue, gazetteerEntries });
}
