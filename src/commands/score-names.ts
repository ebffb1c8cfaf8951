import { overlaps, type Span } from '../base/span.ts';
import type { Mention } from '../mentions/mention.ts';
import { outermost } from '../mentions/train/label-sentences.ts';
import { NAME_KINDS } from '../mentions/train/nerel-kinds.ts';
import type { GoldMention, MentionedText } from './gold-mentions.ts';
import type { Finding, Ratio } from './score.ts';
import { samePlace } from './score-match.ts';

/** A text's annotation and the mentions found in the text. */
export interface NamedText {
  readonly gold: MentionedText;
  readonly mentions: readonly Mention[];
}

/** Names of one kind: how many are annotated and how many found, and how many of these agree. */
export interface NameFigures {
  readonly kind: string;
  readonly annotated: number;
  readonly found: number;
  /** Same kind, same borders. */
  readonly exact: number;
  /** Same kind, at least one character shared. */
  readonly overlap: number;
}

/** Mentions of one annotated kind: found at their place, and of a right kind among those found. */
export interface MentionFigures {
  readonly label: string;
  readonly found: Ratio;
  readonly rightKind: Ratio;
}

/** What `score names` measures. */
export interface NamesScore {
  /** PER, ORG, LOC and all of them, outermost; empty if no annotation marks all names. */
  readonly names: readonly NameFigures[];
  /** Each annotated kind, and all of them. */
  readonly mentions: readonly MentionFigures[];
  readonly missed: readonly Finding[];
  /** Names that are not annotated as such, and mentions of a wrong kind. */
  readonly wrong: readonly Finding[];
}

type Kinded = Span & { readonly kind: string; readonly rule?: string };

const OURS: Readonly<Record<string, string>> = { Person: 'PER', Organisation: 'ORG', Centre: 'ORG', Place: 'LOC' };

/** Names and adjectives of names; of common nouns those that the model of names found («парламент»). */
const isName = ({ form, rule }: Mention): boolean =>
  form === 'name' || form === 'adjective' || (form === 'common' && rule.startsWith('tagged'));

const namesFound = (mentions: readonly Mention[]): readonly Kinded[] =>
  outermost(
    mentions
      .filter(isName)
      .flatMap(({ start, end, type, rule }) => (OURS[type] ? [{ start, end, kind: OURS[type], rule }] : [])),
  );
const namesAnnotated = ({ mentions }: MentionedText): readonly Kinded[] =>
  outermost(
    mentions.flatMap(({ start, end, label }) => (NAME_KINDS[label] ? [{ start, end, kind: NAME_KINDS[label] }] : [])),
  );

const isExact = (a: Kinded, b: Kinded): boolean => a.kind === b.kind && a.start === b.start && a.end === b.end;
const isNear = (a: Kinded, b: Kinded): boolean => a.kind === b.kind && overlaps(a, b);

const CONTEXT = 45;

/** The stretch in its surroundings, in square brackets. */
function told(text: string, { start, end }: Span, what: string): string {
  const line = `${text.slice(Math.max(0, start - CONTEXT), start)}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}`;
  return `${what}: …${line.replaceAll(/\s+/gu, ' ')}…`;
}

interface ComparedNames {
  readonly doc: string;
  readonly text: string;
  readonly annotated: readonly Kinded[];
  readonly found: readonly Kinded[];
}

const compareNames = ({ gold, mentions }: NamedText): ComparedNames => ({
  doc: gold.doc,
  text: gold.text,
  annotated: namesAnnotated(gold),
  found: namesFound(mentions),
});

function nameFigures(texts: readonly ComparedNames[], kind: string | null): NameFigures {
  const ofKind = (spans: readonly Kinded[]): readonly Kinded[] =>
    spans.filter((span) => kind === null || span.kind === kind);
  const count = (of: (text: ComparedNames) => readonly Kinded[]): number =>
    texts.reduce((sum, text) => sum + ofKind(of(text)).length, 0);
  return {
    kind: kind ?? 'all',
    annotated: count(({ annotated }) => annotated),
    found: count(({ found }) => found),
    exact: count(({ annotated, found }) => annotated.filter((one) => found.some((other) => isExact(one, other)))),
    overlap: count(({ annotated, found }) => annotated.filter((one) => found.some((other) => isNear(one, other)))),
  };
}

/** An annotated mention with what was found at its place. */
interface ComparedMention {
  readonly doc: string;
  readonly text: string;
  readonly gold: GoldMention;
  readonly best: Mention | null;
  readonly right: boolean;
}

/** Shared length as a share of what both cover. */
function likeness(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** `Collective` and `Office` are right where the annotation has no such kind. */
function isRight(gold: GoldMention, { type }: Mention, labels: ReadonlySet<string>): boolean {
  if (gold.types.includes(type)) return true;
  return (type === 'Collective' || type === 'Office') && !labels.has(type);
}

function compareMentions({ gold, mentions }: NamedText, labels: ReadonlySet<string>): readonly ComparedMention[] {
  return gold.mentions.map((annotated) => {
    const near = mentions.filter((mention) => samePlace(mention, annotated));
    const rank = (mention: Mention): number =>
      likeness(mention, annotated) + (isRight(annotated, mention, labels) ? 0.001 : 0);
    const best = near.reduce<Mention | null>((one, other) => (one && rank(one) >= rank(other) ? one : other), null);
    return {
      doc: gold.doc,
      text: gold.text,
      gold: annotated,
      best,
      right: best !== null && isRight(annotated, best, labels),
    };
  });
}

function mentionFigures(all: readonly ComparedMention[], label: string | null): MentionFigures {
  const own = all.filter(({ gold }) => label === null || gold.label === label);
  const found = own.filter(({ best }) => best !== null);
  return {
    label: label ?? 'all',
    found: { right: found.length, of: own.length },
    rightKind: { right: found.filter(({ right }) => right).length, of: found.length },
  };
}

function missedFindings(names: readonly ComparedNames[], mentions: readonly ComparedMention[]): readonly Finding[] {
  return [
    ...names.flatMap(({ doc, text, annotated, found }) =>
      annotated
        .filter((one) => !found.some((other) => isExact(one, other)))
        .map((one) => {
          const near = found.filter((other) => overlaps(one, other));
          const read = near.map(({ kind, start, end }) => `${kind} «${text.slice(start, end)}»`).join(', ');
          return { doc, told: told(text, one, `${one.kind}${read ? `, read as ${read}` : ''}`) };
        }),
    ),
    ...mentions
      .filter(({ best }) => best === null)
      .map(({ doc, text, gold }) => ({ doc, told: told(text, gold, gold.label) })),
  ];
}

function wrongFindings(names: readonly ComparedNames[], mentions: readonly ComparedMention[]): readonly Finding[] {
  return [
    ...names.flatMap(({ doc, text, annotated, found }) =>
      found
        .filter((one) => !annotated.some((other) => overlaps(one, other)))
        .map((one) => ({ doc, told: told(text, one, `${one.kind} (${one.rule ?? ''}), not annotated`) })),
    ),
    ...mentions.flatMap(({ doc, text, gold, best, right }) =>
      best === null || right
        ? []
        : [{ doc, told: told(text, gold, `${gold.label}, read as ${best.type} «${best.surface}» (${best.rule})`) }],
    ),
  ];
}

/** Compares the mentions found with those annotated: names by their borders, everything by place and kind. */
export function scoreNames(texts: readonly NamedText[]): NamesScore {
  const labels = new Set(texts.flatMap(({ gold }) => gold.mentions.map(({ label }) => label)));
  const names = texts.filter(({ gold }) => gold.exhaustive).map(compareNames);
  const mentions = texts.flatMap((text) => compareMentions(text, labels));
  return {
    names: names.length === 0 ? [] : ['PER', 'ORG', 'LOC', null].map((kind) => nameFigures(names, kind)),
    mentions: [...[...labels].sort(), null].map((label) => mentionFigures(mentions, label)),
    missed: missedFindings(names, mentions),
    wrong: wrongFindings(names, mentions),
  };
}
