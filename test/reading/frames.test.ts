import { describe, expect, test } from 'vitest';
import { loadActNouns, loadFrames } from '../../src/cli/load-resources.ts';
import { readSample } from './read-sample.ts';

/** The rules that read a text, with the relation each gave. */
const told = (text: string): readonly (readonly [type: string, rule: string])[] =>
  readSample(text).statements.map(({ type, rule }) => [type, rule]);

const types = (text: string): readonly string[] => told(text).map(([type]) => type);
const rules = (text: string): readonly string[] => told(text).map(([, rule]) => rule);

describe('each frame of seed/lexicon/statements.json', () => {
  test.each(loadFrames().map((frame) => [`${frame.relation}: ${frame.example}`, frame] as const))(
    '%s',
    (_told, { relation, example, counterExample }) => {
      expect(types(example)).toContain(relation);
      expect(counterExample).not.toBe('');
      expect(rules(counterExample).filter((rule) => rule.startsWith(`frame:${relation.toLowerCase()}:`))).toEqual([]);
    },
  );
});

describe('each noun of an act in seed/lexicon/statements.json', () => {
  test.each(loadActNouns().map((noun) => [`${noun.relation}: ${noun.example}`, noun] as const))(
    '%s',
    (_told, { relation, example, counterExample }) => {
      expect(types(example)).toContain(relation);
      expect(counterExample).not.toBe('');
      expect(rules(counterExample).filter((rule) => rule.startsWith(`act:${relation.toLowerCase()}:`))).toEqual([]);
    },
  );
});
