import { actorLabels } from '../entities/make-entity.ts';
import type { Catalogue, CatalogueEntity, Membership, Office } from '../entities/catalogue.ts';
import type { SecondLabel } from '../entities/entity.ts';
import type { GazetteerEntry } from '../mentions/gazetteer.ts';
import type { EntityType } from '../mentions/mention.ts';
import { readSeed } from './read-seed.ts';

/** A row of seed/catalogue/{people,places,organisations,threats}.json. */
interface EntityRow {
  readonly slug: string;
  readonly type: EntityType;
  readonly name: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly adjectives?: readonly string[];
  readonly wikidata?: string;
  readonly state?: boolean;
  readonly capitalOf?: string;
  readonly in?: string;
  readonly partOf?: string;
  readonly membersOf?: string;
  readonly gender?: 'm' | 'f';
  readonly unverified?: boolean;
}

interface OfficeRow {
  readonly slug: string;
  readonly title: string;
  readonly of: string;
  readonly source: string;
  readonly holders: readonly { readonly person: string; readonly from: string; readonly to?: string }[];
}

type MembershipRow = Omit<Membership, 'to'> & { readonly to?: string };

const id = (slug: string): string => `e_${slug}`;
const idOrNull = (slug: string | undefined): string | null => (slug === undefined ? null : id(slug));

function labelsOf(row: EntityRow, leaders: ReadonlySet<string>): readonly SecondLabel[] {
  const labels: SecondLabel[] = [...actorLabels(row.type)];
  if (row.state) labels.push('State', 'Actor');
  if (leaders.has(row.slug)) labels.push('Leader');
  return labels.sort();
}

function adaptEntity(row: EntityRow, leaders: ReadonlySet<string>): CatalogueEntity {
  return Object.freeze({
    entity: Object.freeze({
      id: id(row.slug),
      type: row.type,
      labels: labelsOf(row, leaders),
      name: row.name,
      nameEn: row.nameEn,
      transliterated: false,
      aliases: row.aliases,
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

const adaptOffice = (row: OfficeRow): Office => ({
  id: id(row.slug),
  title: row.title,
  of: id(row.of),
  source: row.source,
  tenures: row.holders.map(({ person, from, to }) => ({ person: id(person), from, to: to ?? null })),
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
    ...[row.name, row.nameEn, ...row.aliases].map((alias) => entry(alias, 'name')),
    ...(row.adjectives ?? []).map((alias) => entry(alias, 'adjective')),
  ];
}

/** The catalogue and the spellings under which its rows stand in texts. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly gazetteerEntries: readonly GazetteerEntry[];
}

/** Reads seed/catalogue; a row marked `unverified` is known to nobody. Throws SEED_INVALID with file, path and value. */
export function loadCatalogue(): LoadedCatalogue {
  const rows = ['people', 'places', 'organisations', 'threats']
    .flatMap((name) => readSeed<EntityRow[]>(`catalogue/${name}.json`, 'catalogue-entities'))
    .filter(({ unverified }) => !unverified);
  const offices = readSeed<OfficeRow[]>('catalogue/offices.json', 'catalogue-offices');
  const memberships = readSeed<MembershipRow[]>('catalogue/memberships.json', 'catalogue-memberships');
  const leaders = new Set(offices.flatMap(({ holders }) => holders.map(({ person }) => person)));
  const catalogue: Catalogue = Object.freeze({
    entities: new Map(rows.map((row) => [id(row.slug), adaptEntity(row, leaders)])),
    offices: offices.map(adaptOffice),
    memberships: memberships.map(adaptMembership),
  });
  return Object.freeze({ catalogue, gazetteerEntries: rows.flatMap(entriesOf) });
}
