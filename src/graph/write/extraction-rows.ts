import { stableId } from '../../base/stable-id.ts';
import type { Problem } from '../../article/problem.ts';
import type { Argument, Statement } from '../../statements/statement.ts';
import type { Row } from '../connect.ts';
import { dateKeys, edtfBounds } from '../edtf-bounds.ts';
import type { LoadableExtraction } from '../extraction-input.ts';
import { nameKey, searchWords } from '../name-key.ts';
import type { Entity } from '../../entities/entity.ts';

const sentenceId = (versionId: string, index: number): string => stableId('n', versionId, index);

/** Index of the sentence that a place stands in; null if it stands in none (a caption). */
function sentenceAt({ sentences }: LoadableExtraction, place: number): number | null {
  return sentences.find(({ start, end }) => start <= place && place < end)?.index ?? null;
}

export function articleRow({ article }: LoadableExtraction): Row {
  const bounds = edtfBounds(article.publishedOn);
  return {
    id: article.id,
    url: article.url,
    sourceId: article.sourceId,
    title: article.title,
    publisher: article.publisher,
    relayedFrom: article.relayedFrom,
    publishedOn: article.publishedOn,
    publishedEarliest: bounds.earliest,
    publishedLatest: bounds.latest,
    language: article.language,
    currentVersionId: article.versionId,
    ...dateKeys(article.id, bounds),
  };
}

export function versionRow({ article, extractor }: LoadableExtraction, n: number): Row {
  return {
    id: article.versionId,
    articleId: article.id,
    n,
    sha256: article.sha256,
    text: article.text,
    extractor,
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
    aliases: [...entity.aliases].sort(),
    nameKey: nameKey(entity.name, entity.id),
    searchText: searchWords([entity.name, entity.nameEn ?? '', ...entity.aliases]).join(' '),
  };
}

/** In id order, so that two loaders lock them in the same order. */
export function entityRows({ entities }: LoadableExtraction): readonly Row[] {
  return [...entities].sort((a, b) => (a.id < b.id ? -1 : 1)).map(entityRow);
}

export function searchRows({ entities }: LoadableExtraction): readonly Row[] {
  return [...entities]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name, nameEn, aliases }) => ({ id, words: searchWords([name, nameEn ?? '', ...aliases]) }));
}

export function mentionRows({ article, mentions }: LoadableExtraction): readonly Row[] {
  return mentions
    .filter(({ entity }) => entity !== null)
    .map(({ entity, sentence, start, end, surface, form, type, why, rule }) => ({
      sentenceId: sentenceId(article.versionId, sentence),
      entityId: entity,
      start,
      end,
      surface,
      form,
      type,
      why,
      rule,
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

function statementProperties(extraction: LoadableExtraction, statement: Statement): Row {
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
    ...flat('subject', statement.subject),
    ...flat('object', statement.object),
    ...flat('saidBy', statement.saidBy),
    ...flat('addressedTo', statement.addressedTo),
  };
}

export function statementRows(extraction: LoadableExtraction): readonly Row[] {
  return extraction.statements.map((statement) => ({
    properties: statementProperties(extraction, statement),
    subject: statement.subject.entity,
    object: statement.object.entity,
    saidBy: statement.saidBy?.entity ?? null,
    addressedTo: statement.addressedTo?.entity ?? null,
  }));
}

export function evidenceRows(extraction: LoadableExtraction): readonly Row[] {
  return extraction.statements.flatMap(({ id, evidence }) =>
    evidence.flatMap(({ start, end, role }) => {
      const index = sentenceAt(extraction, start);
      return index === null
        ? []
        : [{ statementId: id, sentenceId: sentenceId(extraction.article.versionId, index), start, end, role }];
    }),
  );
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
