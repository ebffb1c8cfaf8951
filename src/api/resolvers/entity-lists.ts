import {
  type Direction,
  factList,
  type MembershipSource,
  relationList,
  type RelationOrder,
  type TenureSource,
} from '../../graph/read/lists.ts';
import type { FilterInput } from '../../graph/read/predicate.ts';
import type { Wanted } from '../../graph/read/projections.ts';
import type { EntityRecord, RelationRecord } from '../../graph/read/records.ts';
import type { ListField } from '../list-field.ts';
import type { AskedList } from '../paging.ts';
import { type Place, wishOf } from '../selection.ts';
import { RELATION_FIELDS, type RelationField } from './relation-fields.ts';
import { askStatements, type StatementArguments } from './statements.ts';

const SOURCES = { SUBJECT: 'subject', OBJECT: 'object', SPEAKER: 'speaker' } as const;

const statements: ListField = {
  ask: ({ role, ...args }: StatementArguments & { readonly role: keyof typeof SOURCES }, relationTypes, place) =>
    askStatements(`statements ${role}`, SOURCES[role])(args, relationTypes, place),
};

interface RelationArguments {
  readonly types?: readonly string[] | null;
  readonly direction?: Direction;
  readonly with?: FilterInput | null;
  readonly includeState?: boolean;
  readonly orderBy: RelationOrder;
}

/** A derived edge, and of whom it was asked. */
export interface RelationSource {
  readonly record: RelationRecord;
  readonly askedOf: EntityRecord;
}

/** The other end is what `entity` gives, and what `subject` or `object` may give; statements are found by its id. */
function wantedOfEnd(wanted: Wanted): Wanted {
  const ends = ['entity', 'subject', 'object'].flatMap((end) => [...wanted.at(end).names]);
  const names = new Set([...ends, ...(wanted.has('statements') ? ['id'] : [])]);
  const end: Wanted = { names, has: (name?: string) => name === undefined || names.has(name), at: () => end };
  return { names: wanted.names, has: () => true, at: () => end };
}

function askRelations(
  field: string,
  args: RelationArguments,
  relationTypes: readonly string[],
  place: Place,
): AskedList {
  const { types, direction = 'OUT', with: wish, includeState = false, orderBy } = args;
  const wanted = wishOf(place);
  const list = relationList({
    types: types ?? relationTypes,
    direction,
    with: wish,
    withState: includeState,
    order: orderBy,
    wanted: wantedOfEnd(wanted.nodes),
    relationTypes,
  });
  const ordering = includeState ? `${orderBy} with states` : `${orderBy} ${direction}`;
  return { list, paging: { field, ordering }, wish: wanted };
}

const nodeOf = (record: object, askedOf: object): object => ({ record, askedOf });
const relations: ListField = {
  ask: (args: RelationArguments, relationTypes, place) => askRelations('relations', args, relationTypes, place),
  nodeOf,
};
const relation = (field: string, { type, direction }: RelationField): ListField => ({
  ask: (args: RelationArguments, relationTypes, place) =>
    askRelations(field, { ...args, types: [type], direction }, relationTypes, place),
  nodeOf,
});

const facts = (field: string, source: TenureSource | MembershipSource): ListField => ({
  ask: ({ on }: { readonly on?: string | null }, _, place) => ({
    list: factList(source, on ?? null),
    paging: { field, ordering: source },
    wish: wishOf(place),
  }),
});

const FACTS: Readonly<Record<string, Readonly<Record<string, ListField>>>> = {
  Person: {
    tenures: facts('tenures', 'tenures-by-person'),
    memberships: facts('memberships', 'memberships-by-member'),
  },
  Organisation: {
    members: facts('members', 'memberships-by-organisation'),
    memberships: facts('memberships', 'memberships-by-member'),
    tenures: facts('tenures', 'tenures-by-place'),
  },
  Place: {
    memberships: facts('memberships', 'memberships-by-member'),
    tenures: facts('tenures', 'tenures-by-place'),
  },
  Collective: { members: facts('members', 'memberships-of-collective') },
  Office: { holders: facts('holders', 'tenures-by-office') },
};

const ofEvery = { statements, relations };

/** The lists of each kind of entity. */
export const ENTITY_LIST_FIELDS: Readonly<Record<string, Readonly<Record<string, ListField>>>> = Object.freeze(
  Object.fromEntries(
    Object.entries(RELATION_FIELDS).map(([type, fields]) => {
      const named = Object.entries(fields).map(([name, field]) => [name, relation(name, field)] as const);
      return [type, { ...ofEvery, ...Object.fromEntries(named), ...FACTS[type] }];
    }),
  ),
);

const askOf = (fields: Readonly<Record<string, ListField>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, { ask }]) => [name, ask]));

/** What makes the lists that can be read with an entity, by its type. */
export const ENTITY_LISTS = Object.fromEntries(
  Object.entries({ ...ENTITY_LIST_FIELDS, Entity: ofEvery }).map(([type, fields]) => [type, askOf(fields)]),
);
