import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coSupport, stanceMatrix, standingAlone } from '../../src/analysis/co-support.ts';
import { conflicts } from '../../src/analysis/conflicts.ts';
import { compareYears } from '../../src/analysis/declaration-diff.ts';
import { edgeSources } from '../../src/analysis/edge-sources.ts';
import { lifeCycle } from '../../src/analysis/life-cycle.ts';
import { positionLedger } from '../../src/analysis/position-ledger.ts';
import { stalled } from '../../src/analysis/stalled.ts';
import { stanceOf } from '../../src/analysis/stance.ts';
import type { NamedEntity, ProvedStatement } from '../../src/graph/read/find-proved-statements.ts';
import { sampleStatement as said } from '../support/sample-statement.ts';

const TODAY = '2021-01-01';
const TYPES = ['PROPOSED', 'SUPPORTS', 'OPPOSES', 'CALLED_FOR', 'SIGNED', 'ADOPTED', 'OPENED', 'HELD_IN'];

/** Statements of actors on things, each on a day of its own article. */
const statements = (actors: readonly string[], things: readonly string[]) =>
  fc.array(
    fc
      .record({
        actor: fc.constantFrom(...actors),
        type: fc.constantFrom(...TYPES),
        thing: fc.constantFrom(...things),
        day: fc.integer({ min: 1, max: 28 }).map((day) => `2020-01-${String(day).padStart(2, '0')}`),
        polarity: fc.constantFrom('positive', 'negative'),
        start: fc.nat(500),
      })
      .map(({ actor, type, thing, day, polarity, start }) => said([actor, type, thing], day, { polarity, start })),
    { maxLength: 30 },
  );

const OURS = statements(['Chile', 'Peru', 'Cuba'], ['fund', 'pact', 'school']);
const OTHERS = statements(['Niger', 'Mali'], ['well', 'dam']);

const renamed = (one: NamedEntity): NamedEntity => ({ ...one, id: `e_x${one.id.length}_${one.name}_y` });
const withOtherIds = (one: ProvedStatement): ProvedStatement => ({
  ...one,
  subject: renamed(one.subject),
  object: renamed(one.object),
});
const FUND = { id: 'e_fund', name: 'fund', type: 'Centre' };
/** An answer without ids: what a person reads. */
const told = (answer: unknown): string =>
  JSON.stringify(answer, (key, value: unknown) => (key === 'id' ? undefined : value));

describe('an answer', () => {
  test('does not change with an article that shares no entity with it', () => {
    fc.assert(
      fc.property(OURS, OTHERS, (ours, others) => {
        const all = [...others, ...ours];
        expect(
          lifeCycle(
            all.filter(({ object }) => object.id === 'e_fund'),
            'e_fund',
            '2021-01-01',
          ),
        ).toEqual(
          lifeCycle(
            ours.filter(({ object }) => object.id === 'e_fund'),
            'e_fund',
            '2021-01-01',
          ),
        );
        expect(positionLedger(all, 'e_Chile')).toEqual(positionLedger(ours, 'e_Chile'));
        // A register of everything has the same lines about ours, and others beside them.
        const own = new Set(ours);
        const ofOurs = (pair: { readonly statements: readonly ProvedStatement[] }): boolean =>
          pair.statements.every((one) => own.has(one));
        expect(conflicts(all).filter(ofOurs)).toEqual(conflicts(ours));
        expect(stalled(all, TODAY, 1).filter(({ last }) => own.has(last.statement))).toEqual(stalled(ours, TODAY, 1));
        expect(compareYears(all, 'e_Chile', ['2019', '2020'])).toEqual(compareYears(ours, 'e_Chile', ['2019', '2020']));
      }),
    );
  });

  test('does not change with the ids of entities: ties are broken by names', () => {
    fc.assert(
      fc.property(OURS, (ours) => {
        const other = ours.map(withOtherIds);
        expect(told(stanceMatrix(other))).toBe(told(stanceMatrix(ours)));
        expect(told(edgeSources(other))).toBe(told(edgeSources(ours)));
        expect(told(conflicts(other))).toBe(told(conflicts(ours)));
        expect(told(stalled(other, TODAY, 1))).toBe(told(stalled(ours, TODAY, 1)));
        expect(told(coSupport(stanceMatrix(other)))).toBe(told(coSupport(stanceMatrix(ours))));
        expect(told(standingAlone(stanceMatrix(other)))).toBe(told(standingAlone(stanceMatrix(ours))));
        expect(told(lifeCycle(other, renamed(FUND).id, '2021-01-01'))).toBe(
          told(lifeCycle(ours, 'e_fund', '2021-01-01')),
        );
      }),
    );
  });
});

test('the steps of a life cycle are in the order of their days', () => {
  fc.assert(
    fc.property(OURS, (ours) => {
      const days = lifeCycle(ours, 'e_fund', '2021-01-01').steps.map(({ statement }) => statement.dateEarliest);
      expect(days).toEqual([...days].sort());
    }),
  );
});

test('the matrix sums to the number of statements that take a stand', () => {
  fc.assert(
    fc.property(OURS, (ours) => {
      const sum = stanceMatrix(ours).reduce((all, cell) => all + cell.for + cell.against, 0);
      expect(sum).toBe(ours.filter((one) => stanceOf(one) !== 0).length);
    }),
  );
});
