import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDecisions } from '../../src/commands/decisions.ts';
import {
  identityQuery,
  type IdentityQuestion,
  identityQuestions,
  type IdentityRow,
} from '../../src/graph/read/find-identity-questions.ts';
import { readBatch } from '../../src/graph/read/read-batch.ts';
import { type HeldEvent, sameEvents } from '../../src/graph/read/same-events.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { loadCatalogue } from '../../src/graph/write/load-catalogue.ts';
import { askLines } from '../support/ask-lines.ts';
import { catalogue, deriving, loadAll, readAs, relations, testGraph } from '../support/graph-of.ts';
import { emptyDatabase } from '../support/test-server.ts';

const event = (name: string, place: string, day: string | null, ...articles: readonly string[]): HeldEvent => ({
  id: `e_${name}`,
  name,
  place,
  firstDay: day,
  lastDay: day,
  articles,
});

describe('two events may be one', () => {
  test.each<readonly [string, HeldEvent, HeldEvent]>([
    ['at one place, undated', event('взрыв в порту', 'p', null, 'a'), event('мощный взрыв в порту', 'p', null, 'b')],
    [
      'within a month',
      event('форум молодёжи', 'p', '2020-05-01', 'a'),
      event('третий форум в Баку', 'p', '2020-05-20', 'b'),
    ],
    [
      'an incident that one article places twice',
      event('недавнее землетрясение в Лиме', 'p', null, 'a'),
      event('землетрясение под Лимой', 'q', null, 'a'),
    ],
  ])('%s', (_title, one, other) => {
    expect(sameEvents([one, other])).toEqual([[one, other]]);
  });

  test.each<readonly [string, HeldEvent, HeldEvent]>([
    ['of another kind', event('саммит в Баку', 'p', null, 'a'), event('форум в Баку', 'p', null, 'a')],
    ['of others', event('встреча министров', 'p', null, 'a'), event('встреча президентов', 'p', null, 'a')],
    ['a year later', event('форум в Баку', 'p', '2020-05-01', 'a'), event('форум молодёжи', 'p', '2021-05-01', 'b')],
    ['planned, at two places', event('саммит в Баку', 'p', null, 'a'), event('саммит в Лиме', 'q', null, 'a')],
    ['an incident elsewhere', event('взрыв в Баку', 'p', null, 'a'), event('взрыв в Лиме', 'q', null, 'b')],
    ['only noun phrases of qualities', event('новый', 'p', null, 'a'), event('старый', 'p', null, 'a')],
  ])('but not %s', (_title, one, other) => {
    expect(sameEvents([one, other])).toEqual([]);
  });
});

describe('asked of a real graph', () => {
  const graph = testGraph();
  const decisions = createDecisions({ graph, relations, deriving });

  beforeAll(async () => {
    await emptyDatabase();
    await applySchema(graph);
    await loadCatalogue(graph, catalogue);
    await loadAll(graph, [
      readAs('one', 'Армения осудила недавний теракт в Дели. Теракт в Мумбаи потряс Индию.', '2021-03-01'),
      readAs('two', 'Сербия осудила кровавый теракт в Мумбаи.', '2021-03-04'),
    ]);
  });
  afterAll(() => graph.close());

  async function questions(): Promise<readonly IdentityQuestion[]> {
    const { rows } = await readBatch(graph, identityQuery(50), [{ id: '' }]);
    const all = identityQuestions((rows.get('') ?? []) as readonly IdentityRow[], 50);
    return all.filter(({ kind }) => kind === 'SAME_EVENT');
  }

  test('who says that they are one sees what contradicts', async () => {
    expect((await questions()).length).toBeGreaterThan(1);
    expect((await askLines(graph, 'conflicts')).join('\n')).not.toContain('PLACE');
    for (let asked = await questions(); asked[0]; asked = await questions()) {
      const [into = '', other = ''] = asked[0].candidates;
      await decisions.merge(other, into, { by: 'Анна', why: 'one attack in other words' });
    }
    expect((await askLines(graph, 'conflicts')).join('\n')).toMatch(/PLACE \(medium\).*HELD_IN (?:Дели|Мумбаи)/u);
  });
});
