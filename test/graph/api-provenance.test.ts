import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashSecret } from '../../src/api/access.ts';
import { apiCommands } from '../../src/cli/api-commands.ts';
import { derivingRelations } from '../../src/cli/load-resources.ts';
import { askData } from '../support/ask.ts';
import { type CorpusApi, startCorpusApi } from '../support/corpus-api.ts';

const TOKEN = { id: 't', name: 'Анна', scopes: ['write', 'review'], hash: hashSecret('anna') } as const;

let api: CorpusApi;
beforeAll(async () => {
  api = await startCorpusApi(() => ({
    access: { tokens: () => [TOKEN], openReads: true },
    commands: apiCommands(derivingRelations()),
  }));
}, 240_000);
afterAll(() => api.stop());

const asked = <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> =>
  askData<T>(api.url, query, variables, { authorization: 'Bearer anna' });

const run = (query: string, parameters = {}): Promise<unknown> =>
  api.graph.write('test', (write) => write(query, parameters));

interface Audit {
  readonly checked: number;
  readonly broken: readonly { readonly id: string; readonly reason: string }[];
  readonly next: string | null;
}

/** The whole graph, some versions at a time. */
async function audit(first: number): Promise<Omit<Audit, 'next'>> {
  let checked = 0;
  const broken: Audit['broken'][number][] = [];
  for (let after: string | null = null; ;) {
    const page: Audit = (
      await asked<{ audit: Audit }>(
        'query ($a: ID, $n: Int!) { audit(after: $a, first: $n) { checked broken { id reason } next } }',
        { a: after, n: first },
      )
    ).audit;
    checked += page.checked;
    broken.push(...page.broken);
    if (page.next === null) return { checked, broken };
    after = page.next;
  }
}

describe('proof', () => {
  test('every statement is proved, whatever the pages; a letter changed by hand breaks exactly the statements of its text', async () => {
    const whole = await audit(100);
    expect(whole.checked).toBeGreaterThan(20);
    expect(whole.broken).toEqual([]);
    expect(await audit(3)).toEqual(whole);
    const { statements } = await asked<{
      statements: { nodes: { id: string; version: { id: string; text: string } }[] };
    }>('{ statements(first: 1) { nodes { id version { id text } } } }');
    const [one] = statements.nodes;
    const change = (text: string | undefined): Promise<unknown> =>
      run('MATCH (v:ArticleVersion {id: $id}) SET v.text = $text', { id: one?.version.id, text });
    await change(one?.version.text.replace(/[а-я]/u, 'ы'));
    const { broken } = await audit(100);
    const { proof, version } = await asked<{
      proof: { verdict: string; faults: string[]; statement: { id: string } };
      version: { article: { statements: { nodes: { id: string; proof: { verdict: string } }[] } } };
    }>(
      'query ($s: ID!, $v: ID!) { proof(statement: $s) { verdict faults statement { id } } version: node(id: $v) { ... on ArticleVersion { article { statements(first: 100) { nodes { id proof { verdict } } } } } } }',
      { s: one?.id, v: one?.version.id },
    );
    await change(one?.version.text);
    expect(proof).toMatchObject({ verdict: 'BROKEN', statement: { id: one?.id } });
    expect(proof.faults).toContain('TEXT_CHANGED');
    expect(version.article.statements.nodes.map(({ proof: { verdict } }) => verdict)).not.toContain('PROVED');
    expect(broken.map(({ id }) => id).sort()).toEqual(version.article.statements.nodes.map(({ id }) => id).sort());
    expect(broken[0]?.reason).toContain('TEXT_CHANGED');
  });

  test('of nothing is nothing', async () => {
    expect(await asked('{ proof(statement: "s_0") { verdict } }')).toEqual({ proof: null });
  });
});

describe('stories', () => {
  test('reprints are one, in their order, and a story is a node', async () => {
    const { articles } = await asked<{
      articles: { nodes: { sourceId: string; story: { id: string; articleCount: number } }[] };
    }>('{ articles(first: 100) { nodes { sourceId story { id articleCount } } } }');
    const largest = [...articles.nodes].sort((a, b) => b.story.articleCount - a.story.articleCount)[0]?.story;
    const query =
      'query ($id: ID!, $after: String) { node(id: $id) { __typename ... on Story { articles(first: 2, after: $after) { totalCount nodes { sourceId } pageInfo { hasNextPage endCursor } } } } }';
    interface Page {
      readonly node: {
        readonly __typename: string;
        readonly articles: {
          readonly totalCount: number;
          readonly nodes: { sourceId: string }[];
          readonly pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
    }
    const first = await asked<Page>(query, { id: largest?.id });
    const second = await asked<Page>(query, { id: largest?.id, after: first.node.articles.pageInfo.endCursor });
    expect(first.node.__typename).toBe('Story');
    const told = [...first.node.articles.nodes, ...second.node.articles.nodes].map(({ sourceId }) => sourceId);
    expect(told.sort()).toEqual(['water-2', 'water-2-copy', 'water-2-copy-2']);
    expect(first.node.articles.totalCount).toBe(3);
    const { articles: same } = await asked<{ articles: { totalCount: number } }>(
      'query ($id: ID!) { articles(filter: { story: { eq: $id } }) { totalCount } }',
      { id: largest?.id },
    );
    expect(same.totalCount).toBe(3);
  });
});

describe('who reads and who decides', () => {
  test('a foreign extractor is counted, filtered, and seen where it agrees and contradicts', async () => {
    const { statements } = await asked<{
      statements: { nodes: { id: string; article: { id: string } }[] };
    }>('{ statements(first: 1, filter: { type: { eq: SUPPORTS } }) { nodes { id article { id } } } }');
    const [machine] = statements.nodes;
    const [row] = await api.graph.read(
      'MATCH (s:Statement {id: $id}) RETURN properties(s) AS properties',
      { id: machine?.id },
      'test',
    );
    for (const [id, over] of [
      ['s_same', {}],
      ['s_other', { polarity: 'negative' }],
    ] as const) {
      const properties = { ...(row?.properties as object), ...over, id, key: `k_${id}`, extractor: 'another' };
      await run('CREATE (s:Statement) SET s = $properties', { properties });
    }
    const found = await asked<{
      article: { agreements: { extractors: string[]; agree: boolean; one: { id: string }; other: { id: string } }[] };
      statements: { nodes: { id: string }[]; facets: { extractors: { name: string; count: number }[] } };
    }>(
      'query ($a: ID!) { article(id: $a) { agreements { extractors agree one { id } other { id } } } statements(filter: { extractor: { eq: "another" } }) { nodes { id } facets { extractors { name count } } } }',
      { a: machine?.article.id },
    );
    await run("MATCH (s:Statement {extractor: 'another'}) DETACH DELETE s");
    expect(found.statements.nodes.map(({ id }) => id).sort()).toEqual(['s_other', 's_same']);
    expect(found.statements.facets.extractors).toEqual([{ name: 'another', count: 2 }]);
    const seen = found.article.agreements.filter(({ one, other }) => [one.id, other.id].includes(machine?.id ?? ''));
    expect(seen.map(({ agree }) => agree).sort()).toEqual([false, true]);
    expect(seen[0]?.extractors).toContain('another');
  });

  test('decisions come newest first, in pages, by kind, and dangling ones apart', async () => {
    const { statements } = await asked<{ statements: { nodes: { id: string }[] } }>(
      '{ statements(first: 2) { nodes { id } } }',
    );
    const [one, two] = statements.nodes;
    for (const mutation of [
      `confirm(statement: "${one?.id}", why: "1")`,
      `reject(statement: "${two?.id}", why: "2")`,
      `confirm(statement: "${two?.id}", why: "3")`,
    ])
      await asked(`mutation { ${mutation} { ... on Refused { code } } }`);
    await run(
      "CREATE (:Change {id: 'c_gone', seq: 1000000, kind: 'reject', target: 'k_gone', by: 'x', why: 'gone', at: datetime()})",
    );
    interface Decisions {
      readonly totalCount: number;
      readonly nodes: readonly {
        readonly why: string;
        readonly by: string;
        readonly dangling: boolean;
        readonly about: unknown;
      }[];
      readonly pageInfo: { readonly endCursor: string };
    }
    const part = '{ totalCount nodes { why by dangling about { id } } pageInfo { endCursor } }';
    const { all, confirmed, dangling } = await asked<Record<'all' | 'confirmed' | 'dangling', Decisions>>(
      `{ all: decisions ${part} confirmed: decisions(kinds: [CONFIRM], first: 1) ${part} dangling: decisions(dangling: true) ${part} }`,
    );
    const { next } = await asked<{ next: Decisions }>(
      `query ($a: String) { next: decisions(kinds: [CONFIRM], after: $a) ${part} }`,
      { a: confirmed.pageInfo.endCursor },
    );
    await run("MATCH (c:Change {id: 'c_gone'}) DELETE c");
    expect(all.nodes.map(({ why }) => why)).toEqual(['gone', '3', '2', '1']);
    expect([all.totalCount, confirmed.totalCount, dangling.totalCount]).toEqual([4, 2, 1]);
    expect([...confirmed.nodes, ...next.nodes].map(({ why, by }) => [why, by])).toEqual([
      ['3', 'Анна'],
      ['1', 'Анна'],
    ]);
    expect(dangling.nodes).toEqual([{ why: 'gone', by: 'x', dangling: true, about: null }]);
  });
});
