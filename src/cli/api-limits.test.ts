import { describe, expect, test } from 'vitest';
import { CodedError } from '../base/coded-error.ts';
import { limitsFrom } from './api-limits.ts';

describe('limits that an operator sets', () => {
  test.each([
    [undefined, {}],
    ['', {}],
    ['cost=20000', { cost: 20_000 }],
    [' depth=12 , concurrent=50,', { depth: 12, concurrent: 50 }],
  ])('%j gives %j', (setting, limits) => {
    expect(limitsFrom(setting)).toEqual(limits);
  });

  test.each(['cost', 'cost=', 'cost=0', 'cost=-1', 'cost=1e9', 'speed=1', 'constructor=1', 'cost=1;depth=2'])(
    '%j is refused',
    (setting) => {
      expect(() => limitsFrom(setting)).toThrow(CodedError);
    },
  );
});
