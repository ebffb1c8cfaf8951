import { stableId } from '../../base/stable-id.ts';
import type { Problem } from '../../article/problem.ts';
import type { Argument, Statement } from '../../statements/statement.ts';
import type { Row } from '../connect.ts';
import { dateKeys, edtfBounds } from '../edtf-bounds.ts';
import type { EdgeSupport } from './derive-edges.ts';
import type { LoadableExtraction } from '../extraction-input.ts';
import { type ToldOffice, toldOffice } from './told-office.ts';
import { nameKey, searchWords } from '../name-key.ts';
import type { Entity } from '../../entities/entity.ts';

const sentenceId = (versionId: string, index: number): string => stableId('n', versionId, index);

/** Index of the sentence that a place stands in; null if it stands in none (a caption). */
function sentenceAt({ sentences }: LoadableExtraction, place: number): number | null {
  return sentences.find(({ start, end }) => start <= place && place < end)?.index ?? null;
}

/** What a version says of its article. */
export function describedRow({ article }: LoadableExtraction): Row {
  const bounds = edtfBounds(article.publishedOn);
  return {
    url: article.url,
    sourceId: article.sourceId,
    title: article.title,
    publisher: article.publisher,
    relayedFrom: article.relayedFrom,
    publishedOn: article.publishedOn,
    publishedEarliest: bounds.earliest,
    publishedLatest: bounds.latest,
    language: article.language,
    ...dateKeys(article.id, bounds),
  };
}

export function articleRow(extraction: LoadableExtraction): Row {
  const { id, versionId } = extraction.article;
  return { id, currentVersionId: versionId, ...describedRow(extraction) };
}

export function versionRow({ article, extractor, signature }: LoadableExtraction, n: number): Row {
  return {
    id: article.versionId,
    articleId: article.id,
    n,
    sha256: article.sha256,
    text: article.text,
    extractor,
    signature,
    metadata: JSON.stringify(article.metadata),
    current: true,
  };
}

export function sentenceRows({ article, sentences }: LoadableExtraction): readonly Row[] {
  return sentences.map(({ index, start, end }) => ({
    id: sentenceId(article.versionId, index),
    index,
    start,
    end,
    text: article.text.slice(start, end),
  }));
}

/** An entity as the graph stores it: labels are its kind and what else it is. */
export function entityRow(entity: Entity): Row {
  return {
    ...entity,
    labels: [entity.type, ...entity.labels],
    secondLabels: [...entity.labels].sort(),
    aliases: [...entity.aliases].sort(),
    nameKey: nameKey(entity.name, entity.id),
    searchText: searchWords([entity.name, entity.nameEn ?? '', ...entity.aliases]).join(' '),
  };
}

/** In id order, so that two loaders lock them in the same order. */
export function entityRows({ entities }: LoadableExtraction): readonly Row[] {
  return [...entities].sort((a, b) => (a.id < b.id ? -1 : 1)).map(entityRow);
}

/** Which entities the version names, and how; the catalogue's names are the catalogue's. */
export function namingRows({ entities, extractor }: LoadableExtraction): readonly Row[] {
  return entities.map(({ id, origin, name, nameEn, transliterated, type, labels, aliases, status }) => ({
    id,
    naming:
      origin === 'catalogue'
        ? { extractor }
        : { extractor, name, nameEn, transliterated, type, status, secondLabels: [...labels].sort(), aliases },
  }));
}

export function searchRows({ entities }: LoadableExtraction): readonly Row[] {
  return [...entities]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name, nameEn, aliases }) => ({ id, words: searchWords([name, nameEn ?? '', ...aliases]) }));
}

export function mentionRows({ article, extractor, mentions }: LoadableExtraction): readonly Row[] {
  return mentions
    .filter(({ entity }) => entity !== null)
    .map(({ entity, sentence, start, end, surface, form, type, why, rule }) => ({
      sentenceId: sentenceId(article.versionId, sentence),
      entityId: entity,
      extractor,
      start,
      end,
      surface,
      form,
      type,
      why,
      rule,
    }));
}

/** Names that could be two things of the catalogue: nobody decided, a person may. */
export function questionRows({ article, mentions }: LoadableExtraction): readonly Row[] {
  return mentions
    .filter(({ entity, catalogueIds }) => entity === null && catalogueIds.length > 1)
    .map(({ sentence, start, end, surface, why, catalogueIds }) => ({
      id: stableId('q', article.versionId, start, end),
      sentenceId: sentenceId(article.versionId, sentence),
      candidates: [...catalogueIds].sort(),
      properties: { articleId: article.id, versionId: article.versionId, surface, why, start, end, current: true },
    }));
}

/** `subjectId`, `subjectVia`, `subjectStart`, `subjectEnd` and so on; all null without the argument. */
function flat(role: string, argument: Argument | null): Row {
  return {
    [`${role}Id`]: argument?.entity ?? null,
    [`${role}Via`]: argument?.via ?? null,
    [`${role}Start`]: argument?.start ?? null,
    [`${role}End`]: argument?.end ?? null,
  };
}

/** Entity id → id of the one it is the same as, where a merge says so. */
export type Canonicals = ReadonlyMap<string, string>;

function canonicalArgument(argument: Argument, canonicals: Canonicals): Argument;
function canonicalArgument(argument: Argument | null, canonicals: Canonicals): Argument | null;
function canonicalArgument(argument: Argument | null, canonicals: Canonicals): Argument | null {
  return argument && { ...argument, entity: canonicals.get(argument.entity) ?? argument.entity };
}

function statementProperties(
  extraction: LoadableExtraction,
  statement: Statement,
  told: ToldOffice | null,
  canonicals: Canonicals,
): Row {
  const { article, extractor } = extraction;
  const bounds = edtfBounds(statement.date ?? article.publishedOn);
  const { id, key, type, polarity, modality, time, evaluation, speech, strength, strengthWords } = statement;
  const { quote, start, end, date, rule } = statement;
  return {
    id,
    key,
    type,
    polarity,
    modality,
    time,
    evaluation,
    speech,
    strength,
    strengthWords,
    quote,
    start,
    end,
    date,
    rule,
    extractor,
    articleId: article.id,
    versionId: article.versionId,
    current: true,
    dateEarliest: bounds.earliest,
    dateLatest: bounds.latest,
    ...dateKeys(id, bounds),
    ...flat('subject', canonicalArgument(statement.subject, canonicals)),
    ...flat('object', canonicalArgument(statement.object, canonicals)),
    ...flat('saidBy', canonicalArgument(statement.saidBy, canonicals)),
    ...flat('addressedTo', canonicalArgument(statement.addressedTo, canonicals)),
    officeId: told && (canonicals.get(told.office) ?? told.office),
    holderId: told && (canonicals.get(told.holder) ?? told.holder),
  };
}

export function statementRows(extraction: LoadableExtraction, canonicals: Canonicals): readonly Row[] {
  return extraction.statements.map((statement) => {
    const told = toldOffice(statement, extraction);
    return {
      properties: statementProperties(extraction, statement, told, canonicals),
      subject: statement.subject.entity,
      object: statement.object.entity,
      saidBy: statement.saidBy?.entity ?? null,
      addressedTo: statement.addressedTo?.entity ?? null,
      office: told?.office ?? null,
      holder: told?.holder ?? null,
    };
  });
}

/** What the statements say to the derived edges between canonical ends. */
export function edgeSupports(extraction: LoadableExtraction, canonicals: Canonicals): readonly EdgeSupport[] {
  const id = (entity: string): string => canonicals.get(entity) ?? entity;
  return extraction.statements.map(({ type, subject, object, saidBy, polarity, modality, date }) => {
    const bounds = edtfBounds(date ?? extraction.article.publishedOn);
    return {
      type,
      subjectId: id(subject.entity),
      objectId: id(object.entity),
      saidById: saidBy && id(saidBy.entity),
      counts: polarity === 'positive' && ['asserted', 'planned', 'proposed'].includes(modality),
      dateEarliest: bounds.earliest,
      dateLatest: bounds.latest,
    };
  });
}

/** Places (of evidence, of mentions) with the sentences in which they stand; a place outside every sentence is left out. */
export function placed(extraction: LoadableExtraction, places: readonly Row[]): readonly Row[] {
  return places.flatMap((place) => {
    const index = sentenceAt(extraction, Number(place.start));
    return index === null ? [] : [{ ...place, sentenceId: sentenceId(extraction.article.versionId, index) }];
  });
}

export function evidenceRows(extraction: LoadableExtraction): readonly Row[] {
  const places = extraction.statements.flatMap(({ id, evidence }) =>
    evidence.map(({ start, end, role }) => ({ statementId: id, start, end, role })),
  );
  return placed(extraction, places);
}

export function nearMissRows(extraction: LoadableExtraction): readonly Row[] {
  const { article, nearMisses } = extraction;
  return nearMisses.flatMap(({ start, end, trigger, reason }) => {
    const index = sentenceAt(extraction, start);
    if (index === null) return [];
    return [
      {
        id: stableId('m', article.versionId, start, trigger, reason),
        sentenceId: sentenceId(article.versionId, index),
        trigger,
        reason,
        start,
        end,
        text: article.text.slice(start, end),
        articleId: article.id,
        versionId: article.versionId,
      },
    ];
  });
}

/** Problems of a file; `articleId` null when it was refused. */
export function problemRows(file: string, problems: readonly Problem[], articleId: string | null): readonly Row[] {
  return problems.map(({ code, start, end, message }) => ({
    id: stableId('p', file, code, start, end),
    code,
    file,
    message,
    start,
    end,
    articleId,
  }));
}
