import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { type Router } from 'express';

const require = createRequire(import.meta.url);

/** A file of an installed package that its `exports` do not name. */
function packageFile(path: string): Buffer {
  const [name = '', ...rest] = path.split('/');
  return readFileSync(join(dirname(require.resolve(`${name}/package.json`)), ...rest));
}

/** What the page needs, from the installed packages: nothing comes from elsewhere. */
const ASSETS: Readonly<Record<string, readonly [path: string, type: string]>> = Object.freeze({
  'react.js': ['react/umd/react.production.min.js', 'text/javascript'],
  'react-dom.js': ['react-dom/umd/react-dom.production.min.js', 'text/javascript'],
  'graphiql.js': ['graphiql/graphiql.min.js', 'text/javascript'],
  'graphiql.css': ['graphiql/graphiql.min.css', 'text/css'],
});

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Kurultai · GraphQL</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/graphiql/graphiql.css">
<style>body{margin:0}#graphiql{height:100vh}</style></head>
<body><div id="graphiql">Loading …</div>
<script src="/graphiql/react.js"></script><script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script><script src="/graphiql/start.js"></script></body></html>`;

const script = (examples: readonly string[]): string => `
const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
const defaultTabs = ${JSON.stringify(examples.map((query) => ({ query }))).replaceAll('<', '\\u003c')};
ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(GraphiQL, { fetcher, defaultTabs, shouldPersistHeaders: false }));
`;

/** GraphiQL with some questions as tabs, served from this machine alone. */
export function graphiql(examples: readonly string[]): Router {
  const router = express.Router();
  router.use((_request, response, next) => {
    response.setHeader('Content-Security-Policy', POLICY);
    next();
  });
  for (const [name, [path, type]] of Object.entries(ASSETS)) {
    const body = packageFile(path);
    router.get(`/${name}`, (_request, response) => {
      response.set('Cache-Control', 'max-age=86400').type(type).send(body);
    });
  }
  router.get('/start.js', (_request, response) => {
    response.type('text/javascript').send(script(examples));
  });
  router.get('/', (_request, response) => {
    response.type('html').send(PAGE);
  });
  return router;
}
