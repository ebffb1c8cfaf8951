// node dist/who-stands-where.js NAME [URL]: what somebody supports and opposes, each line with the words that prove it.
import { ask } from './ask.js';
import { graphql } from './generated/gql.js';
import type { StandsWhereQuery } from './generated/graphql.js';

const WHO = graphql(`
  query Who($name: String!) {
    search(query: $name, first: 1) {
      entity {
        id
        name
      }
    }
  }
`);

const STATEMENTS = graphql(`
  query StandsWhere($id: ID!, $after: String) {
    statements(filter: { subject: { eq: $id }, type: { in: [SUPPORTS, OPPOSES] } }, first: 50, after: $after) {
      nodes {
        type
        date
        quote
        object {
          entity {
            name
          }
        }
        article {
          publisher
          publishedOn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** All statements, page after page. */
async function* statementsOf(url: string, id: string) {
  for (let after: string | null = null; ;) {
    const { statements }: StandsWhereQuery = await ask(url, STATEMENTS, { id, after });
    yield* statements.nodes;
    if (!statements.pageInfo.hasNextPage) return;
    after = statements.pageInfo.endCursor ?? null;
  }
}

const [name = '', url = 'http://localhost:4000/graphql'] = process.argv.slice(2);
const [hit] = (await ask(url, WHO, { name })).search;
if (!hit) {
  console.error(`Nobody is called so: ${name}`);
  process.exit(1);
}
console.log(hit.entity.name);
for await (const { type, date, quote, object, article } of statementsOf(url, hit.entity.id)) {
  const when = date ?? article.publishedOn ?? 'undated';
  console.log(`${when} ${type} ${object.entity?.name ?? 'an article'}: «${quote}» (${article.publisher ?? 'unknown'})`);
}
