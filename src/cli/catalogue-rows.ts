import type { EntityType } from '../mentions/mention.ts';

/** A row of seed/catalogue, checked against seed/schemas/catalogue-entities.json. */
export interface EntityRow {
  readonly slug: string;
  readonly type: EntityType;
  readonly name: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly formerNames?: readonly { readonly name: string }[];
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

export interface HolderRow {
  readonly person: string;
  readonly from: string;
  readonly to?: string;
  readonly unverified?: boolean;
}

/** A row of seed/catalogue/offices. */
export interface OfficeRow {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly aliases?: readonly string[];
  readonly title: string;
  readonly of: string;
  readonly body?: string;
  readonly source: string;
  readonly holders: readonly HolderRow[];
}

/** A row of seed/catalogue/memberships. */
export interface MembershipRow {
  readonly organisation: string;
  readonly member: string;
  readonly role: string;
  readonly from: string;
  readonly to?: string;
  readonly source: string;
}

/** A row with its place: the table and the JSON pointer in it. */
export interface Placed<T> {
  readonly file: string;
  readonly pointer: string;
  readonly row: T;
}
