import { expect, test } from 'vitest';
import { bestPath } from '../sequence/decode.ts';
import { tagsOf } from '../sequence/tags.ts';
import { emissions, type Example, trainPerceptron } from './perceptron.ts';

const TAGS = tagsOf(['PER']);
/** Feature 0 opens a name, 1 goes on with it, 2 is no name. */
const example = (features: readonly number[], gold: readonly number[]): Example => ({
  rows: Int32Array.from(features),
  starts: Int32Array.from([...features.keys(), features.length]),
  gold: Uint8Array.from(gold),
});
const EXAMPLES = [example([2, 0, 1], [0, 1, 2]), example([0, 2, 2], [1, 0, 0]), example([0, 1, 1, 2], [1, 2, 2, 0])];
const TRAINING = { tags: TAGS, rows: 3, epochs: 10, seed: 7 };

test('what can be told apart is learnt', () => {
  const { weights, transitions } = trainPerceptron(EXAMPLES, TRAINING);
  for (const one of EXAMPLES) {
    expect(bestPath(emissions(one, weights, TAGS.length), TAGS.length, transitions)).toEqual(one.gold);
  }
});

test('the same seed gives the same weights, another one others', () => {
  const learnt = trainPerceptron(EXAMPLES, TRAINING);
  expect(trainPerceptron(EXAMPLES, TRAINING)).toEqual(learnt);
  expect(trainPerceptron(EXAMPLES, { ...TRAINING, seed: 8, epochs: 1 })).not.toEqual(learnt);
});
