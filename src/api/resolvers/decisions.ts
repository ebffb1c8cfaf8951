import type { GraphQLResolveInfo } from 'graphql';
import { LOOKUPS } from '../../graph/read/lookups.ts';
import type { Correction as CorrectionValues, Decided as DecidedRecord } from '../../commands/decisions.ts';
import { rootDecisionList } from '../../graph/read/decision-list.ts';
import type { DecisionRecord, EntityRecord } from '../../graph/read/records.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import type { PageArguments } from '../paging.ts';
import { wishOf } from '../selection.ts';
import { node } from './node.ts';

const entity = (id: string | null | undefined, context: Context): Promise<EntityRecord | null> | null =>
  id == null ? null : context.entity(id);

const DecisionKind = {
  REMOVE: 'remove',
  RESTORE: 'restore',
  MERGE: 'merge',
  UNMERGE: 'unmerge',
  CONFIRM: 'confirm',
  REJECT: 'reject',
  CORRECT: 'correct',
  RESOLVE: 'resolve',
};

/** A decision that has just been made, or one of the journal, where the values are JSON. */
type AnyDecision = DecidedRecord['decision'] | DecisionRecord;

const valuesOf = ({ values }: AnyDecision): unknown =>
  typeof values === 'string' ? (JSON.parse(values) as unknown) : values;

const Decision = {
  at: ({ at }: AnyDecision) => new Date(at),
  correction: (decision: AnyDecision) =>
    decision.kind === 'correct' ? (valuesOf(decision) as CorrectionValues | null) : null,
  holds: (decision: AnyDecision) =>
    decision.kind === 'resolve' ? (valuesOf(decision) as { readonly holds: string }).holds.toUpperCase() : null,
  // What has just been decided on is there.
  dangling: (decision: AnyDecision) => 'dangling' in decision && decision.dangling,
  about: ({ target }: AnyDecision, _: unknown, context: Context) =>
    target.startsWith('k_') ? context.one<object>(LOOKUPS.statementByKey, target) : node(target, context),
};

const Correction = {
  subject: ({ subjectId }: CorrectionValues, _: unknown, context: Context) => entity(subjectId, context),
  object: ({ objectId }: CorrectionValues, _: unknown, context: Context) => entity(objectId, context),
};

type ChangedRecord = DecidedRecord['changed'];
type EdgeRecord = ChangedRecord['edges'][number];

const Changed = {
  articleIds: ({ articles }: ChangedRecord) => articles,
  entityIds: ({ entities }: ChangedRecord) => [...new Set(entities)],
  statementIds: ({ statements }: ChangedRecord) => [...new Set(statements)],
  relations: ({ edges }: ChangedRecord) => edges,
};

const ChangedRelation = {
  subject: ({ subjectId }: EdgeRecord, _: unknown, context: Context) => entity(subjectId, context),
  object: ({ objectId }: EdgeRecord, _: unknown, context: Context) => entity(objectId, context),
};

interface DecisionsArguments extends PageArguments {
  readonly kinds?: readonly string[] | null;
  readonly dangling?: boolean | null;
}

const Query = {
  decisions: (
    _: unknown,
    { kinds, dangling = null, ...page }: DecisionsArguments,
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    const { list, keys } = rootDecisionList(kinds ?? Object.values(DecisionKind), dangling);
    return connection<DecisionRecord, DecisionRecord>(context, {
      asked: { list, paging: { field: 'decisions', ordering: 'NEWEST' }, wish: wishOf(info) },
      keys: keys.map((id) => ({ id })),
      page,
      nodeOf: (record) => record,
    });
  },
};

/** Decisions, whether they have just been made or are read from the journal. */
export const decisionResolvers = { Query, DecisionKind, Decision, Correction, Changed, ChangedRelation };
