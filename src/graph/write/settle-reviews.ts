import { stableId } from '../../base/stable-id.ts';
import type { Row, Run } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { dateKeys, edtfBounds } from '../edtf-bounds.ts';
import type { Edge } from './derive-edges.ts';
import { holderRole } from './told-office.ts';

/** What an analyst puts in the place of what the machine read; absent fields stay the machine's. */
export interface Correction {
  readonly type?: string;
  readonly subjectId?: string;
  readonly objectId?: string;
  readonly polarity?: string;
  readonly modality?: string;
  readonly time?: string;
  readonly date?: string;
}

/** Who reads what an analyst says; no machine reads under this name. */
export const ANALYST = 'analyst';

const REVIEWS: Readonly<Record<string, string>> = { confirm: 'confirmed', reject: 'rejected', correct: 'corrected' };

interface Reviewed {
  readonly key: string;
  readonly kind: string;
  readonly values: Correction;
}

/** What reviews touched: edges to count anew, entities to settle. */
export interface Touched {
  readonly edges: readonly Edge[];
  readonly entities: readonly string[];
  readonly statements: readonly string[];
}

const correctionKey = (key: string): string => stableId('k', key, ANALYST);

const edgeOf = ({ type, subjectId, objectId, saidById }: Row): Edge => ({
  type: String(type),
  subjectId: String(subjectId),
  objectId: String(objectId),
  saidById: (saidById ?? null) as string | null,
});

/** An end that the analyst named stands in no words of its own. */
function endOf(role: 'subject' | 'object', id: string | undefined): Row {
  if (id === undefined) return {};
  return { [`${role}Id`]: id, [`${role}Via`]: 'correction', [`${role}Start`]: null, [`${role}End`]: null };
}

/** The corrected reading of a statement: a statement of its own, whose id follows from the machine's. */
function correctedRow(machine: Row, { subjectId, objectId, ...values }: Correction): Row {
  const id = stableId('s', String(machine.id), ANALYST);
  const dated =
    values.date === undefined
      ? { dateEarliest: machine.dateEarliest, dateLatest: machine.dateLatest }
      : { dateEarliest: edtfBounds(values.date).earliest, dateLatest: edtfBounds(values.date).latest };
  const bounds = {
    earliest: (dated.dateEarliest ?? null) as string | null,
    latest: (dated.dateLatest ?? null) as string | null,
  };
  const role = machine.officeId ? holderRole(values.type ?? String(machine.type)) : null;
  const properties = {
    ...machine,
    ...values,
    ...dated,
    ...dateKeys(id, bounds),
    ...endOf('subject', subjectId),
    ...endOf('object', objectId),
    id,
    key: correctionKey(String(machine.key)),
    officeId: role ? machine.officeId : null,
    extractor: ANALYST,
    rule: 'correction',
    review: null,
  };
  const holder = role?.toUpperCase() ?? null;
  return { of: machine.id, properties, subject: subjectId ?? null, object: objectId ?? null, holder };
}

async function findReviews(run: Run, keys: readonly string[]): Promise<ReadonlyMap<string, Reviewed>> {
  const rows = await run(cypherFile('write/find-reviews'), { keys });
  return new Map(
    rows.map(({ key, kind, values }) => [
      String(key),
      {
        key: String(key),
        kind: String(kind),
        values: (typeof values === 'string' ? JSON.parse(values) : {}) as Correction,
      },
    ]),
  );
}

/** The statements of some keys and the corrections of them that are there. */
async function findStatements(run: Run, keys: readonly string[]): Promise<readonly Row[]> {
  const rows = await run(cypherFile('write/find-statements-by-keys'), {
    keys: [...keys, ...keys.map(correctionKey)],
  });
  return rows.map(({ statement }) => statement as Row);
}

const given = (ids: readonly unknown[]): readonly string[] =>
  [...new Set(ids.flatMap((id) => (typeof id === 'string' ? [id] : [])))].sort();

/** Merged entities that an analyst names count for those they are the same as. */
async function canonicalised(run: Run, rows: readonly Row[], ids: readonly string[]): Promise<readonly Row[]> {
  const found = await run(cypherFile('write/find-canonicals'), { ids });
  const canonical = new Map(found.map(({ id, canonicalId }) => [id, canonicalId]));
  return rows.map((row) => {
    const properties = row.properties as Row;
    const { subjectId, objectId } = properties;
    const ends = {
      subjectId: canonical.get(subjectId) ?? subjectId,
      objectId: canonical.get(objectId) ?? objectId,
    };
    const holderId = row.holder === null ? null : row.holder === 'OBJECT' ? ends.objectId : ends.subjectId;
    return { ...row, properties: { ...properties, ...ends, holderId } };
  });
}

/** Brings statements into the state that the newest review of each key asks for; keys that nobody reviewed are passed over. */
export async function settleReviews(run: Run, keys: readonly string[]): Promise<Touched> {
  const reviews = await findReviews(run, keys);
  if (reviews.size === 0) return { edges: [], entities: [], statements: [] };
  const before = await findStatements(run, [...reviews.keys()]);
  const machine = before.filter(({ extractor }) => extractor !== ANALYST);
  await run(cypherFile('write/set-reviews'), {
    rows: [...reviews.values()].map(({ key, kind }) => ({ key, review: REVIEWS[kind] ?? null })),
  });
  const rows = machine.flatMap((statement) => {
    const review = reviews.get(String(statement.key));
    return review?.kind === 'correct' ? [correctedRow(statement, review.values)] : [];
  });
  const named = given([...reviews.values()].flatMap(({ values }) => [values.subjectId, values.objectId]));
  if (named.length > 0) await run(cypherFile('write/revive-entities'), { ids: named });
  const corrections = await canonicalised(run, rows, named);
  if (corrections.length > 0) await run(cypherFile('write/add-corrections'), { rows: corrections });
  const undone = before.filter(({ extractor }) => extractor === ANALYST);
  return {
    entities: given([...named, ...undone.flatMap(({ subjectId, objectId }) => [subjectId, objectId])]),
    edges: [...before, ...corrections.map(({ properties }) => properties as Row)].map(edgeOf),
    statements: given(machine.map(({ id }) => id)),
  };
}
