import type { GraphQLResolveInfo } from 'graphql';
import type { EntityRecord, MembershipRecord, TenureRecord } from '../../graph/read/records.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { askedFor, listField } from '../list-field.ts';
import { ENTITY_LIST_FIELDS, type RelationSource } from './entity-lists.ts';
import { askStatements, type StatementArguments } from './statements.ts';

const entityTypes = Object.fromEntries(
  Object.entries(ENTITY_LIST_FIELDS).map(([type, fields]) => [
    type,
    {
      inCatalogue: ({ origin }: EntityRecord) => origin === 'catalogue',
      ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, listField(field)])),
    },
  ]),
);

/** The end of a derived edge that it was not asked of is fetched with it; the other is who asked, or the state he led. */
const nearEnd = (
  { record, askedOf }: RelationSource,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<EntityRecord | null> => context.entity(record.throughState ? record.actorId : askedOf.id, info);
const end =
  (direction: 'OUT' | 'IN') => (source: RelationSource, _: unknown, context: Context, info: GraphQLResolveInfo) =>
    source.record.direction === direction ? nearEnd(source, context, info) : source.record.entity;

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
    const asked = askedFor(info, { ...args, source }, () =>
      askStatements('Relation.statements', source)(args, context.relationTypes, info),
    );
    return connection<object, object>(context, { asked, keys: [key], page: args, nodeOf: (row) => row });
  },
};

/** Bounds that every day stands between. */
const [FIRST_DAY, LAST_DAY] = ['0000-01-01', '9999-12-31'];

const Tenure = {
  post: ({ office }: TenureRecord, _: unknown, context: Context, info: GraphQLResolveInfo) =>
    context.entity(office, info),
  statements: (
    { personId, office, from, to }: TenureRecord,
    args: StatementArguments,
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    const term = { office, personId, from: from ?? FIRST_DAY, to: to ?? LAST_DAY };
    const asked = askedFor(info, args, () =>
      askStatements('Tenure.statements', 'tenure')(args, context.relationTypes, info),
    );
    const key = { id: Object.values(term).join(' '), ...term };
    return connection<object, object>(context, { asked, keys: [key], page: args, nodeOf: (row) => row });
  },
  person: ({ personId }: TenureRecord, _: unknown, context: Context, info: GraphQLResolveInfo) =>
    context.entity(personId, info),
  of: ({ ofId }: TenureRecord, _: unknown, context: Context, info: GraphQLResolveInfo) => context.entity(ofId, info),
};

const Membership = {
  member: ({ memberId }: MembershipRecord, _: unknown, context: Context, info: GraphQLResolveInfo) =>
    context.entity(memberId, info),
  organisation: ({ organisationId }: MembershipRecord, _: unknown, context: Context, info: GraphQLResolveInfo) =>
    context.entity(organisationId, info),
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
