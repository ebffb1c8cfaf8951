import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coSupport } from '../../src/analysis/co-support.ts';
import { stanceMatrix } from '../../src/analysis/stance-matrix.ts';
import { standingAlone } from '../../src/analysis/standing-alone.ts';
import { conflicts } from '../../src/analysis/conflicts.ts';
import { commitmentsDue } from '../../src/analysis/commitments-due.ts';
import { compareYears, declarationDiff } from '../../src/analysis/declaration-diff.ts';
import { edgeSources } from '../../src/analysis/edge-sources.ts';
import { traceFormula } from '../../src/analysis/formula.ts';
import { gaps } from '../../src/analysis/gaps.ts';
import { lifeCycle } from '../../src/analysis/life-cycle.ts';
import { findPhrases, type ReadWord } from '../../src/analysis/phrases.ts';
import { positionLedger } from '../../src/analysis/position-ledger.ts';
import { stalled } from '../../src/analysis/stalled.ts';
import { stanceOf } from '../../src/analysis/stance.ts';
import type { NamedEntity, ProvedStatement } from '../../src/graph/read/find-proved-statements.ts';
import type { TextSentence } from '../../src/graph/read/find-sentences.ts';
import type { Use } from '../../src/graph/read/find-uses.ts';
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
        modality: fc.constantFrom('asserted', 'planned'),
        start: fc.nat(500),
      })
      .map(({ actor, type, thing, day, ...more }) => said([actor, type, thing], day, { ...more, time: 'future' })),
    { maxLength: 30 },
  );

const OURS = statements(['Chile', 'Peru', 'Cuba'], ['fund', 'pact', 'school']);
const OTHERS = statements(['Niger', 'Mali'], ['well', 'dam']);

/** The same id backwards: of two the one that was first is rarely first again. */
const otherId = (id: string): string => Array.from(id).reverse().join('');
const renamed = <T extends { readonly id: string }>(one: T): T => ({ ...one, id: otherId(one.id) });
const withOtherIds = (one: ProvedStatement): ProvedStatement => ({
  ...one,
  id: otherId(one.id),
  key: otherId(one.key),
  subject: renamed(one.subject),
  object: renamed(one.object),
  article: renamed(one.article),
});
const FUND = { id: 'e_fund', name: 'fund', type: 'Centre' };
const things = (all: readonly ProvedStatement[]): readonly NamedEntity[] => all.map(({ object }) => object);
/** An answer without ids: what a person reads. */
const told = (answer: unknown): string =>
  JSON.stringify(answer, (key, value: unknown) => (IDS.has(key) ? undefined : value));
const IDS = new Set(['id', 'key', 'statementId']);

/** Sentences of one speaker each, in articles of their own, with what is said there. */
const USES = fc
  .array(
    fc.record({
      surface: fc.constantFrom('шанхайский дух', 'шанхайского духа', 'Шанхайский дух'),
      name: fc.constantFrom('Chile', 'Peru', 'Cuba'),
      day: fc.integer({ min: 10, max: 28 }),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows
      .toSorted((a, b) => a.day - b.day)
      .map(({ surface, name, day }): Use => {
        const speaker = { id: `e_${name}`, name, type: 'Place' };
        const { article } = said([name, 'SUPPORTS', 'fund'], `2020-01-${day}`);
        const end = surface.length;
        return {
          surface,
          start: 0,
          end,
          sentence: surface,
          article,
          said: [{ statementId: `s_${day}`, start: 0, end, speaker }],
        };
      }),
  );
const withOtherSpeakers = (use: Use): Use => ({
  ...use,
  article: renamed(use.article),
  said: use.said.map(({ statementId, speaker, ...place }) => ({
    ...place,
    statementId: otherId(statementId),
    speaker: renamed(speaker),
  })),
});
const asSentences = (uses: readonly Use[]): readonly TextSentence[] =>
  uses.map(({ sentence, start, article }, at) => ({ id: `n_${at}`, start, text: `${sentence} мира`, article }));
const asWord: ReadWord = (word) => ({ lemma: word.toLowerCase().slice(0, 3), role: 'content' });

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
        expect(told(commitmentsDue(other, TODAY))).toBe(told(commitmentsDue(ours, TODAY)));
        expect(told(gaps(things(other), other))).toBe(told(gaps(things(ours), ours)));
        const halves = (all: readonly ProvedStatement[]) =>
          [all.slice(0, all.length / 2), all.slice(all.length / 2)] as const;
        expect(told(declarationDiff(...halves(other)))).toBe(told(declarationDiff(...halves(ours))));
        expect(told(positionLedger(other, otherId('e_Chile')))).toBe(told(positionLedger(ours, 'e_Chile')));
      }),
    );
  });

  test('about a phrase does not change with the ids of speakers, articles, sentences and statements', () => {
    fc.assert(
      fc.property(USES, (uses) => {
        const other = uses.map(withOtherSpeakers);
        expect(told(traceFormula(other))).toBe(told(traceFormula(uses)));
        const phrases = findPhrases(asSentences(uses), asWord, []);
        const renamedSentences = asSentences(other).map(renamed);
        expect(told(findPhrases(renamedSentences, asWord, []))).toBe(told(phrases));
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
