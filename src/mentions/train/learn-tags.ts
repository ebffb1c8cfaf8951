import { bestPath } from '../sequence/decode.ts';
import type { SeenSentence } from '../sequence/document.ts';
import { fillElsewhere } from '../sequence/elsewhere.ts';
import type { Weights } from '../sequence/weights.ts';
import { exampleOf, featureRows, type FeatureRows, type LabelledSentence } from './feature-rows.ts';
import { emissions, type Example, type Learnt, trainPerceptron } from './perceptron.ts';
import { quantise } from './quantise.ts';

/** A document to learn from. */
export type LabelledDocument = readonly LabelledSentence[];

export interface Recipe {
  readonly tags: readonly string[];
  readonly epochs: number;
  /** Each gives a model of its own; their mean is the result. The mean of linear models is their vote. */
  readonly seeds: readonly number[];
  /** Rows whose largest weight (−127 to 127) is below this are left out. */
  readonly smallest: number;
}

interface Model extends Learnt {
  readonly rows: FeatureRows;
}

function meanOf(models: readonly Learnt[]): Learnt {
  const mean = (pick: (one: Learnt) => Float64Array): Float64Array => {
    const [first, ...others] = models.map(pick);
    const sum = Float64Array.from(first ?? []);
    for (const other of others) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (other[at] ?? 0);
    return sum.map((value) => value / models.length);
  };
  return { weights: mean(({ weights }) => weights), transitions: mean(({ transitions }) => transitions) };
}

function learn(examples: readonly Example[], rows: FeatureRows, { tags, epochs, seeds }: Recipe): Model {
  const models = seeds.map((seed) => trainPerceptron(examples, { tags, rows: rows.size, epochs, seed }));
  return { ...meanOf(models), rows };
}

/** What the first look finds; the sentence's right tags are not used. */
function firstPath(labelled: LabelledSentence, { rows, weights, transitions }: Model, width: number): Uint8Array {
  return bestPath(emissions(exampleOf(labelled, rows, false), weights, width), width, transitions);
}

const FOLDS = 5;

/** Gives each document what a first look finds that has not learnt from it: so sure is the first look on new texts. */
function fillBlind(documents: readonly LabelledDocument[], recipe: Recipe): void {
  const quick: Recipe = { ...recipe, seeds: recipe.seeds.slice(0, 1) };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = documents.filter((_, at) => at % FOLDS !== fold).flat();
    const rows = featureRows(others, false);
    const model = learn(
      others.map((one) => exampleOf(one, rows, false)),
      rows,
      quick,
    );
    for (const document of documents.filter((_, at) => at % FOLDS === fold)) {
      const seen: readonly SeenSentence[] = document.map(({ sentence }) => sentence);
      fillElsewhere(
        seen,
        document.map((one) => firstPath(one, model, recipe.tags.length)),
        recipe.tags.length,
      );
    }
  }
}

/**
 * Learns weights for both looks at once: each sentence is shown without and with what the article's other places say. The same
 * documents and recipe give the same weights. Fills the documents' trait `elsewhere`.
 */
export function learnTags(documents: readonly LabelledDocument[], recipe: Recipe): Weights {
  fillBlind(documents, recipe);
  const sentences = documents.flat();
  const rows = featureRows(sentences, true);
  const examples = [false, true].flatMap((second) => sentences.map((one) => exampleOf(one, rows, second)));
  return quantise(learn(examples, rows, recipe), rows, recipe.tags, recipe.smallest);
}
