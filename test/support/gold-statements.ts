import { readdirSync, readFileSync } from 'node:fs';
import { contains } from '../../src/base/span.ts';
import { placesOf, type GoldEntityRow } from '../../src/commands/adapt-gold.ts';
import { adaptModality } from '../../src/commands/gold-vocabulary.ts';
import { edtfBounds } from '../../src/graph/edtf-bounds.ts';
import type { NamedEntity, ProvedStatement, SourceArticle } from '../../src/graph/read/find-proved-statements.ts';
import type { Use } from '../../src/graph/read/find-uses.ts';

interface Claim {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly saidBy: string | null;
  readonly modality: string;
  readonly polarity?: string;
}
interface Entity extends GoldEntityRow {
  /** EDTF, sometimes with a remark behind it. */
  readonly date?: string;
}
interface GoldFile {
  readonly article: {
    readonly file: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly publishedOn: string | null;
    readonly year: number;
    /** The day of the speech, known from outside the text. */
    readonly eventDateExternal?: string;
  };
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
}

const FOLDER = 'seed/gold';

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as GoldFile);

/** Four of the five articles have no date in their text: the annotation knows the day from elsewhere. */
function articleOf({ article }: GoldFile): SourceArticle {
  const { file, title, publisher, publishedOn, eventDateExternal, year } = article;
  const day = publishedOn ?? eventDateExternal ?? String(year);
  return { id: `a_${file.slice(0, 3)}`, title, publisher, url: null, publishedOn: day, storyId: null };
}

/** What the annotation says an event's day is, as EDTF; of «--08-09» the year is that of the article. */
function dayOf({ date = '' }: Entity, year: number): string | null {
  return (
    /^\d{4}(?:-\d{2}){0,2}(?![\d/–])/u.exec(date)?.[0] ??
    /^--(\d{2}-\d{2})/u.exec(date)?.[0].replace('-', String(year)) ??
    null
  );
}

function statementsOf(file: GoldFile): readonly ProvedStatement[] {
  const article = articleOf(file);
  const rows = new Map(file.entities.map((row) => [row.id, row]));
  const named = (id: string): NamedEntity => ({
    id: `e_${id}`,
    name: rows.get(id)?.name ?? id,
    type: rows.get(id)?.type ?? '',
  });
  return file.claims.map((claim): ProvedStatement => {
    const { modality, polarity } = adaptModality(claim.modality);
    const assessed = claim.type === 'ASSESSED';
    const event = rows.get(claim.subject);
    const date = claim.type === 'HELD_IN' && event ? dayOf(event, file.article.year) : null;
    const bounds = edtfBounds(date ?? article.publishedOn ?? '');
    return Object.freeze({
      id: `s_${claim.id}`,
      key: `k_${claim.id}`,
      type: claim.type,
      polarity: !assessed && claim.polarity === 'negative' ? 'negative' : polarity,
      modality,
      time: modality === 'planned' || modality === 'proposed' ? 'future' : 'present',
      evaluation: assessed ? (claim.polarity ?? 'positive') : null,
      strength: null,
      strengthWords: [],
      quote: claim.quote,
      date,
      dateEarliest: bounds.earliest,
      dateLatest: bounds.latest,
      start: claim.start,
      end: claim.end,
      rule: 'annotation',
      subject: named(claim.subject),
      object: named(claim.object),
      saidBy: claim.saidBy === null ? null : named(claim.saidBy),
      article,
    });
  });
}

/** What people read in the five seed articles, as the analyses take it: it does not change when rules do. */
export const goldStatements: readonly ProvedStatement[] = files.flatMap(statementsOf);

/** The annotation's statements about an entity, at either end. */
export const aboutGold = (id: string): readonly ProvedStatement[] =>
  goldStatements.filter(({ subject, object }) => subject.id === id || object.id === id);

/** Where the five articles name an entity, oldest article first, with the statements of its sentence by the one who says them. */
export function goldUses(id: string): readonly Use[] {
  const uses = files.flatMap((file): readonly Use[] => {
    const text = readFileSync(`seed/articles/${file.article.file}`, 'utf8');
    const article = articleOf(file);
    const row = file.entities.find((one) => `e_${one.id}` === id);
    const own = statementsOf(file);
    const places = row ? placesOf(text, row) : [];
    // The annotation has «три зла» with its quotation marks and without.
    const outer = places.filter((place) => !places.some((other) => contains(other, place) && other !== place));
    return outer.map(({ start, end }) => {
      const [from, to] = [text.lastIndexOf('\n', start) + 1, text.indexOf('\n', end)];
      const said = own
        .filter((one) => one.start <= start && one.end >= end)
        .map((one) => ({ statementId: one.id, start: one.start, end: one.end, speaker: one.saidBy ?? one.subject }));
      return {
        surface: text.slice(start, end),
        start,
        end,
        sentence: text.slice(from, to < 0 ? undefined : to),
        said,
        article,
      };
    });
  });
  return uses.sort((a, b) => ((a.article.publishedOn ?? '') < (b.article.publishedOn ?? '') ? -1 : 1));
}
