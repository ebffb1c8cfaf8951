import { print } from 'graphql';
import { gql } from 'graphql-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, ask, type SampleApi } from '../support/ask.ts';
import { startSampleApi, SUPPORTERS } from '../support/sample-api.ts';

let api: SampleApi;
const asked = (query: string, variables: Record<string, unknown> = {}, url = api.url): Promise<Answer> =>
  ask(url, query, variables);

beforeAll(async () => {
  api = await startSampleApi();
}, 240_000);

afterAll(() => api.stop());

describe('questions', () => {
  test('who proposed which centre, who supports it, with the words', async () => {
    const query = print(gql`
      {
        centres {
          nodes {
            name
            ... on Centre {
              proposedBy {
                nodes {
                  entity {
                    __typename
                    name
                  }
                  statements {
                    nodes {
                      quote
                      modality
                      sentence {
                        text
                      }
                      before {
                        text
                      }
                      after {
                        text
                      }
                      article {
                        sourceId
                      }
                    }
                  }
                }
              }
              supportedBy {
                nodes {
                  entity {
                    name
                  }
                }
              }
            }
          }
        }
      }
    `);
    const { data } = await asked(query);
    const [centre] = (
      data as {
        centres: {
          nodes: { name: string; proposedBy: unknown; supportedBy: { nodes: { entity: { name: string } }[] } }[];
        };
      }
    ).centres.nodes;
    expect(centre?.proposedBy).toEqual({
      nodes: [
        {
          entity: { __typename: 'Person', name: 'Шавкат Мирзиёев' },
          statements: {
            nodes: [
              {
                quote: 'Шавкат Мирзиёев предложил создать Центр изучения климата СНГ в Ташкенте',
                modality: 'PROPOSED',
                sentence: { text: 'Шавкат Мирзиёев предложил создать Центр изучения климата СНГ в Ташкенте.' },
                before: null,
                after: { text: 'Форум молодёжи состоялся в Женеве.' },
                article: { sourceId: 'one' },
              },
            ],
          },
        },
      ],
    });
    expect(centre?.supportedBy.nodes.map(({ entity }) => entity.name).sort()).toEqual([...SUPPORTERS].sort());
  });

  test.each([
    ['an inflected name', 'Мирзиёевым', 'Шавкат Мирзиёев'],
    ['an English name', 'Mirziyoyev', 'Шавкат Мирзиёев'],
    ['a beginning', 'Арме', 'Армения'],
    ['an abbreviation', 'СНГ', 'Содружество Независимых Государств'],
    ['a slip of the pen', 'Мирзиеёв', 'Шавкат Мирзиёев'],
    ['a slip in the middle', 'Мексека', 'Мексика'],
  ])('search finds %s', async (_kind, query, name) => {
    const { data } = await asked('query ($q: String!) { search(query: $q) { entity { name } score } }', { q: query });
    expect((data?.search as { entity: { name: string } }[])[0]?.entity.name).toBe(name);
  });
});

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

async function pages(field: string, first: number, more = ''): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const query = `query ($after: String) { page: ${field}(first: ${first}, after: $after${more}) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const { data } = await asked(query, { after });
    const page = data?.page as Page;
    ids.push(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) return ids;
    after = page.pageInfo.endCursor;
  }
}

describe('paging', () => {
  test.each([
    ['statements', ''],
    ['statements', ', orderBy: OLDEST'],
    ['articles', ', orderBy: OLDEST'],
    ['entities', ''],
    ['places', ''],
    ['leaders', ''],
  ])('%s%s in pages is the whole, each once', async (field, more) => {
    const whole = await pages(field, 100, more);
    expect(whole.length).toBeGreaterThan(0);
    expect(new Set(whole).size).toBe(whole.length);
    expect(await pages(field, 1, more)).toEqual(whole);
    expect(await pages(field, 2, more)).toEqual(whole);
    const { data } = await asked(`{ page: ${field}(first: 1) { totalCount } }`);
    expect((data?.page as Page).totalCount).toBe(whole.length);
  });

  test('undated articles come last both ways', async () => {
    for (const order of ['NEWEST', 'OLDEST']) {
      const { data } = await asked(`{ articles(orderBy: ${order}) { nodes { sourceId } } }`);
      expect((data?.articles as { nodes: { sourceId: string }[] }).nodes.at(-1)?.sourceId).toBe('three');
    }
  });

  test('a nested `first` counts for each parent, and aliases keep apart', async () => {
    const query =
      '{ places(first: 100) { nodes { name ... on Place { one: supports(first: 1) { nodes { type } } two: supports(first: 2) { nodes { type } } } } } }';
    const { data } = await asked(query);
    const nodes = (data?.places as { nodes: { name: string; one: { nodes: unknown[] }; two: { nodes: unknown[] } }[] })
      .nodes;
    const armenia = nodes.find(({ name }) => name === 'Армения');
    const chile = nodes.find(({ name }) => name === 'Чили');
    expect([armenia, chile].flatMap((place) => [place?.one.nodes.length, place?.two.nodes.length])).toEqual([
      1, 2, 1, 2,
    ]);
  });

  test('statements sent depend on the depth of the question, not on its rows', async () => {
    const query = (first: number): string =>
      `{ places(first: ${first}) { nodes { name supports(first: ${first}) { nodes { entity { name } statements(first: ${first}) { nodes { quote before { text } article { title } } } } } } } }`;
    const counts: number[] = [];
    for (const first of [1, 8]) {
      api.sent.length = 0;
      await asked(query(first));
      counts.push(api.sent.length);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[1]).toBeLessThanOrEqual(10);
  });
});
