import { LOOKUPS } from '../../graph/read/lookups.ts';
import type {
  Correction as CorrectionValues,
  Decision as DecisionRecord,
  Decided as DecidedRecord,
} from '../../commands/decisions.ts';
import type { EntityRecord } from '../../graph/read/records.ts';
import type { Context } from '../context.ts';
import { node } from './node.ts';

const entity = (id: string | null | undefined, context: Context): Promise<EntityRecord | null> | null =>
  id == null ? null : context.one<EntityRecord>(LOOKUPS.entity, id);

const DecisionKind = {
  REMOVE: 'remove',
  RESTORE: 'restore',
  MERGE: 'merge',
  UNMERGE: 'unmerge',
  CONFIRM: 'confirm',
  REJECT: 'reject',
  CORRECT: 'correct',
};

const Decision = {
  at: ({ at }: DecisionRecord) => new Date(at),
  correction: ({ values }: DecisionRecord) => values,
  about: ({ target }: DecisionRecord, _: unknown, context: Context) =>
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

/** Decisions, whether they have just been made or are read from the journal. */
export const decisionResolvers = { DecisionKind, Decision, Correction, Changed, ChangedRelation };
