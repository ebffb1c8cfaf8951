import { writeFileSync } from 'node:fs';
import { format } from 'node:util';
import type { RulePrecision } from '../commands/rule-precision.ts';
import type { RuleScore } from '../commands/score.ts';
import { readSeed, SEED } from './read-seed.ts';

/** What was measured of each rule, by its name. */
export function loadRulePrecisions(): ReadonlyMap<string, RulePrecision> {
  const { rules } = readSeed<{ readonly rules: readonly RulePrecision[] }>('rules.json', 'rules');
  return new Map(rules.map((rule) => [rule.name, rule]));
}

/** Writes what a run of the score measured to seed/rules.json and says how many rules it was. */
export function writeRulePrecisions(scores: readonly RuleScore[]): string {
  const rules: RulePrecision[] = scores.map(({ rule, precision: { right, of } }) => ({
    name: rule,
    precision: Number((right / of).toFixed(3)),
    judged: of,
  }));
  writeFileSync(`${SEED}rules.json`, `${JSON.stringify({ rules }, null, 2)}\n`);
  return format('%d rules were measured: seed/rules.json', rules.length);
}
