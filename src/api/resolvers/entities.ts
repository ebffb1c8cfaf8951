import type { GraphQLResolveInfo } from 'graphql';
import {
  factList,
  type MembershipSource,
  relationList,
  type Direction,
  type RelationOrder,
  type TenureSource,
} from '../../graph/read/lists.ts';
import { LOOKUPS } from '../../graph/read/lookups.ts';
import type { FilterInput } from '../../graph/read/predicate.ts';
import type { EntityRecord, MembershipRecord, RelationRecord, TenureRecord } from '../../graph/read/records.ts';
import { type Connection, connection } from '../connection.ts';
import type { Context } from '../context.ts';
import type { PageArguments } from '../paging.ts';
import { remembered } from '../remembered.ts';
import { wantedOfNodes, wantsCursors } from '../selection.ts';
import { RELATION_FIELDS, type RelationField } from './relation-fields.ts';
import { type StatementArguments, statementsOf } from './statements.ts';

interface RelationArguments extends PageArguments {
  readonly types?: readonly string[] | null;
  readonly direction?: Direction;
  readonly with?: FilterInput | null;
  readonly includeState?: boolean;
  readonly orderBy: RelationOrder;
}

/** A derived edge, and of whom it was asked. */
interface RelationSource {
  readonly record: RelationRecord;
  readonly askedOf: EntityRecord;
}

function relations(
  field: string,
  askedOf: EntityRecord,
  { types, direction = 'OUT', with: wish, includeState = false, orderBy, ...page }: RelationArguments,
  { context, info }: { readonly context: Context; readonly info: GraphQLResolveInfo },
): Connection<RelationSource> {
  const { relationTypes } = context;
  const { list, cursors } = remembered(info, { types, direction, wish, includeState, orderBy }, () => ({
    list: relationList({
      types: types ?? relationTypes,
      direction,
      with: wish,
      withState: includeState,
      order: orderBy,
      wanted: wantedOfEnd(info),
      relationTypes,
    }),
    cursors: wantsCursors(info),
  }));
  return connection<RelationRecord, RelationSource>(context, {
    list,
    keys: [{ id: askedOf.id }],
    paging: { field, ordering: includeState ? `${orderBy} with states` : `${orderBy} ${direction}` },
    page,
    cursors,
    nodeOf: (record) => ({ record, askedOf }),
  });
}

/** The other end is what `entity` gives, and what `subject` or `object` may give: then all of it is fetched. */
function wantedOfEnd(info: GraphQLResolveInfo) {
  const wanted = wantedOfNodes(info);
  const names = new Set(['entity', 'subject', 'object'].flatMap((end) => [...wanted.at(end).names]));
  const end = { names, has: (name?: string) => name === undefined || names.has(name), at: () => end };
  return { names: wanted.names, has: () => true, at: () => end };
}

const relationField =
  (name: string, { type, direction }: RelationField) =>
  (entity: EntityRecord, args: RelationArguments, context: Context, info: GraphQLResolveInfo) =>
    relations(name, entity, { ...args, types: [type], direction }, { context, info });

const SOURCES = { SUBJECT: 'subject', OBJECT: 'object', SPEAKER: 'speaker' } as const;

const entityFields = {
  inCatalogue: ({ origin }: EntityRecord) => origin === 'catalogue',
  relations: (entity: EntityRecord, args: RelationArguments, context: Context, info: GraphQLResolveInfo) =>
    relations('relations', entity, args, { context, info }),
  statements: (
    { id }: EntityRecord,
    { role, ...args }: StatementArguments & { readonly role: keyof typeof SOURCES },
    context: Context,
    info: GraphQLResolveInfo,
  ) => statementsOf({ field: `statements ${role}`, source: SOURCES[role], key: { id } }, args, context, info),
};

interface FactArguments extends PageArguments {
  readonly on?: string | null;
}

const facts =
  (field: string, source: TenureSource | MembershipSource) =>
  ({ id }: EntityRecord, { on, ...page }: FactArguments, context: Context) =>
    connection<object, object>(context, {
      list: factList(source, on ?? null),
      keys: [{ id }],
      paging: { field, ordering: source },
      page,
      nodeOf: (record) => record,
    });

const FACTS: Readonly<Record<string, Readonly<Record<string, ReturnType<typeof facts>>>>> = {
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

const entityTypes = Object.fromEntries(
  Object.entries(RELATION_FIELDS).map(([type, fields]) => [
    type,
    {
      ...entityFields,
      ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, relationField(name, field)])),
      ...FACTS[type],
    },
  ]),
);

const entity = (id: string, context: Context): Promise<EntityRecord | null> =>
  context.one<EntityRecord>(LOOKUPS.entity, id);

/** The end of a derived edge that it was not asked of is fetched with it; the other is who asked, or the state he led. */
const nearEnd = ({ record, askedOf }: RelationSource, context: Context): EntityRecord | Promise<EntityRecord | null> =>
  record.throughState ? entity(record.actorId, context) : entity(askedOf.id, context);
const end =
  (direction: 'OUT' | 'IN') =>
  (source: RelationSource, _: unknown, context: Context): EntityRecord | Promise<EntityRecord | null> =>
    source.record.direction === direction ? nearEnd(source, context) : source.record.entity;

const Relation = {
  type: ({ record }: RelationSource) => record.type,
  direction: ({ record }: RelationSource) => record.direction,
  entity: ({ record }: RelationSource) => record.entity,
  subject: end('OUT'),
  object: end('IN'),
  throughState: ({ record }: RelationSource) => record.throughState,
  statementCount: ({ record }: RelationSource) => record.statements,
  tentativeCount: ({ record }: RelationSource) => record.tentative,
  articleCount: ({ record }: RelationSource) => record.articles,
  storyCount: ({ record }: RelationSource) => record.stories,
  firstDate: ({ record }: RelationSource) => record.firstDate,
  lastDate: ({ record }: RelationSource) => record.lastDate,
  statements: (
    { record, askedOf }: RelationSource,
    args: StatementArguments,
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    const { actorId, direction, type, entity: other, throughState } = record;
    const [subjectId, objectId] = direction === 'OUT' ? [actorId, other.id] : [other.id, actorId];
    const leaderId = throughState ? askedOf.id : null;
    const key = { id: [subjectId, type, objectId, leaderId].join(' '), subjectId, type, objectId, leaderId };
    const source = throughState ? 'term' : 'edge';
    return statementsOf({ field: 'Relation.statements', source, key }, args, context, info);
  },
};

const Tenure = {
  person: ({ personId }: TenureRecord, _: unknown, context: Context) => entity(personId, context),
  of: ({ ofId }: TenureRecord, _: unknown, context: Context) => entity(ofId, context),
};

const Membership = {
  member: ({ memberId }: MembershipRecord, _: unknown, context: Context) => entity(memberId, context),
  organisation: ({ organisationId }: MembershipRecord, _: unknown, context: Context) => entity(organisationId, context),
};

const resolveType = { __resolveType: ({ type }: EntityRecord): string => type };

export const entityResolvers = {
  ...entityTypes,
  Entity: resolveType,
  Actor: resolveType,
  Relation,
  Tenure,
  Membership,
};
