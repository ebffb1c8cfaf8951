import type { Entity } from './entity.ts';

/** What the catalogue knows of an entity besides its names. */
export interface CatalogueEntity {
  readonly entity: Entity;
  readonly gender: 'm' | 'f' | null;
  /** For a capital: the id of its state. */
  readonly capitalOf: string | null;
  /** For a collective: the id of the organisation whose members it is. */
  readonly membersOf: string | null;
  /** For a body or a place: the id of what it belongs to. */
  readonly partOf: string | null;
}

/** A stretch of time somebody held an office: ISO days, `to` null while it lasts. */
export interface Tenure {
  readonly person: string;
  readonly from: string;
  readonly to: string | null;
}

/** An office and who held it when. */
export interface Office {
  readonly id: string;
  /** The class of title («президент», «премьер», «министр иностранных дел»); `roleTitle` says which words belong to it. */
  readonly title: string;
  /** Entity id of the state or organisation. */
  readonly of: string;
  /** Entity id of the body that the office heads («МИД России»), if the catalogue has it. */
  readonly body: string | null;
  readonly tenures: readonly Tenure[];
  readonly source: string;
}

/** Titles of heads of states. */
export const HEADS_OF_STATE: readonly string[] = ['президент', 'монарх', 'верховный лидер', 'папа'];

/** Whether who holds an office leads the state or body that it is of: a foreign minister, or the speaker of a parliament, does not. */
export const leads = ({ title }: Office): boolean => title === 'премьер' || HEADS_OF_STATE.includes(title);

export interface Membership {
  readonly organisation: string;
  readonly member: string;
  readonly role: string;
  readonly from: string;
  readonly to: string | null;
  readonly source: string;
}

/** Known entities, offices and memberships. It helps, it is not a fence. */
export interface Catalogue {
  readonly entities: ReadonlyMap<string, CatalogueEntity>;
  readonly offices: readonly Office[];
  readonly memberships: readonly Membership[];
}

/** Whose members the collectives of a catalogue are. */
export const collectivesOf = (
  entities: Catalogue['entities'],
): readonly { readonly collective: string; readonly organisation: string }[] =>
  [...entities.values()].flatMap(({ entity, membersOf }) =>
    membersOf === null ? [] : [{ collective: entity.id, organisation: membersOf }],
  );
