import type { Statement } from '../statements/statement.ts';
import type { ForbiddenClaim, Gold, GoldClaim } from './gold.ts';
import { type Agrees, createAgrees, isAttributed, isForbidden, type Predicted, worth } from './score-match.ts';

/** How many of how many; halves occur. */
export interface Ratio {
  readonly right: number;
  readonly of: number;
}

/** A text's annotation and what was read from the text. */
export interface ScoredText {
  readonly gold: Gold;
  readonly predicted: Predicted;
}

/** A claim or a statement to look at. */
export interface Finding {
  readonly doc: string;
  readonly told: string;
}

export interface RelationScore {
  readonly type: string;
  readonly coreRecall: Ratio;
  readonly precision: Ratio;
  readonly modality: Ratio;
  readonly attribution: Ratio;
}

/** How right what a rule, or a family of rules, reads is. */
export interface RuleScore {
  readonly rule: string;
  readonly precision: Ratio;
}

/** What `score` measures. */
export interface Score {
  readonly coreRecall: Ratio;
  /** Core and fine. */
  readonly recall: Ratio;
  /** Statements that the annotation has, inferred ones too; a floor where the annotation is not exhaustive. */
  readonly precision: Ratio;
  /** Forbidden claims that were produced. */
  readonly forbidden: Ratio;
  /** Of the claims that were found. */
  readonly modality: Ratio;
  readonly attribution: Ratio;
  /** The relations that occur, most frequent first. */
  readonly relations: readonly RelationScore[];
  /** By construction: the family of rules that read it («noun», «role», «bullet» …), most frequent first. */
  readonly constructions: readonly RuleScore[];
  /** By rule, in name order. */
  readonly rules: readonly RuleScore[];
  /** Core claims that were not found. */
  readonly missed: readonly Finding[];
  /** Statements that the annotation does not have. */
  readonly wrong: readonly Finding[];
  readonly forbiddenFound: readonly Finding[];
}

/** A claim and how well it was found. */
interface FoundClaim {
  readonly doc: string;
  readonly claim: GoldClaim;
  readonly worth: number;
  readonly modality: boolean;
  readonly attribution: boolean;
}

/** A statement and how right it is. */
interface JudgedStatement {
  readonly doc: string;
  readonly statement: Statement;
  readonly told: string;
  readonly worth: number;
}

interface Judgement {
  readonly found: readonly FoundClaim[];
  readonly judged: readonly JudgedStatement[];
  readonly forbidden: readonly (Finding & { readonly produced: boolean })[];
}

/** The statement that serves a claim best: worth first, then modality, then speaker. */
function findClaim(doc: string, claim: GoldClaim, statements: readonly Statement[], agrees: Agrees): FoundClaim {
  let best: FoundClaim = { doc, claim, worth: 0, modality: false, attribution: false };
  const rank = (found: FoundClaim): number => 4 * found.worth + Number(found.modality) + Number(found.attribution) / 2;
  for (const statement of statements) {
    const value = worth(claim, statement, agrees);
    if (value === 0) continue;
    const modality = claim.modalities.includes(statement.modality);
    const found = { doc, claim, worth: value, modality, attribution: isAttributed(claim, statement, agrees) };
    if (rank(found) > rank(best)) best = found;
  }
  return best;
}

function judge({ gold, predicted }: ScoredText, relations: ReadonlySet<string>): Judgement {
  const agrees = createAgrees(predicted);
  const { doc } = gold;
  const claims = gold.claims.filter(({ type }) => relations.has(type));
  const names = new Map(predicted.entities.map(({ id, name }) => [id, name]));
  const name = (id: string): string => names.get(id) ?? 'this article';
  const produced = (claim: ForbiddenClaim): boolean =>
    predicted.statements.some((statement) => isForbidden(claim, statement, agrees));
  return {
    found: claims.map((claim) => findClaim(doc, claim, predicted.statements, agrees)),
    judged: predicted.statements.map((statement) => ({
      doc,
      statement,
      told: `${name(statement.subject.entity)} ${statement.type} ${name(statement.object.entity)} [${statement.rule}]: «${statement.quote}»`,
      worth: Math.max(0, ...claims.map((claim) => worth(claim, statement, agrees))),
    })),
    forbidden: gold.forbidden.map((claim) => ({
      doc,
      told: `${claim.told} (${claim.why})`,
      produced: produced(claim),
    })),
  };
}

const ratio = (values: readonly (number | boolean)[]): Ratio => ({
  right: values.reduce<number>((sum, value) => sum + Number(value), 0),
  of: values.length,
});

function ratios(found: readonly FoundClaim[], judged: readonly JudgedStatement[]): Omit<RelationScore, 'type'> {
  const hits = found.filter((one) => one.worth > 0);
  return {
    coreRecall: ratio(found.filter(({ claim }) => claim.tier === 'core').map((one) => one.worth)),
    precision: ratio(judged.map((one) => one.worth)),
    modality: ratio(hits.map(({ modality }) => modality)),
    attribution: ratio(hits.map(({ attribution }) => attribution)),
  };
}

function byRelation(found: readonly FoundClaim[], judged: readonly JudgedStatement[]): RelationScore[] {
  const types = new Set([...found.map(({ claim }) => claim.type), ...judged.map(({ statement }) => statement.type)]);
  return [...types]
    .map((type) => ({
      type,
      ...ratios(
        found.filter(({ claim }) => claim.type === type),
        judged.filter(({ statement }) => statement.type === type),
      ),
    }))
    .sort((a, b) => b.coreRecall.of - a.coreRecall.of || b.precision.of - a.precision.of || (a.type < b.type ? -1 : 1));
}

/** The precision of what is read by each of some rules or families of rules. */
function byRule(judged: readonly JudgedStatement[], nameOf: (rule: string) => string): RuleScore[] {
  const groups = new Map<string, JudgedStatement[]>();
  for (const one of judged) {
    const rule = nameOf(one.statement.rule);
    groups.set(rule, [...(groups.get(rule) ?? []), one]);
  }
  return [...groups].map(([rule, own]) => ({ rule, precision: ratio(own.map((one) => one.worth)) }));
}

const byName = (a: RuleScore, b: RuleScore): number => (a.rule < b.rule ? -1 : 1);

/** `noun:partner_of:ally` is read by the construction `noun`. */
const constructionOf = (rule: string): string => rule.split(':')[0] ?? rule;

/**
 * Compares what was read with what is annotated. Claims of other relations than `relations` stay out. An inferred claim that is
 * missed costs nothing, one that is found is right.
 */
export function score(texts: readonly ScoredText[], relations: ReadonlySet<string>): Score {
  const judgements = texts.map((text) => judge(text, relations));
  const found = judgements.flatMap((one) => one.found);
  const judged = judgements.flatMap((one) => one.judged);
  const forbidden = judgements.flatMap((one) => one.forbidden);
  return {
    ...ratios(found, judged),
    recall: ratio(found.filter(({ claim }) => claim.tier !== 'inferred').map((one) => one.worth)),
    forbidden: ratio(forbidden.map(({ produced }) => produced)),
    relations: byRelation(found, judged),
    constructions: byRule(judged, constructionOf).sort((a, b) => b.precision.of - a.precision.of || byName(a, b)),
    rules: byRule(judged, (rule) => rule).sort(byName),
    missed: found
      .filter((one) => one.worth === 0 && one.claim.tier === 'core')
      .map(({ doc, claim }) => ({ doc, told: claim.told })),
    wrong: judged.filter((one) => one.worth === 0).map(({ doc, told }) => ({ doc, told })),
    forbiddenFound: forbidden.filter(({ produced }) => produced).map(({ doc, told }) => ({ doc, told })),
  };
}
