import express, { type Request, type Response, type Router } from 'express';
import type { Graph } from '../graph/connect.ts';
import { findKitContents } from '../graph/read/find-kit-contents.ts';
import { type GuideContents, guide, type Language } from './kit-guide.ts';
import { queriesZip } from './kit-queries.ts';
import { grass, readPalette } from './kit-style.ts';

/** Browser's own address is another: its requests name headers of their own, so it asks first. */
const CORS = Object.freeze({
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'baggage, cache-control, pragma, sentry-trace, traceparent',
  'Access-Control-Max-Age': '600',
  // A page on a public address may only then ask a server on this machine.
  'Access-Control-Allow-Private-Network': 'true',
});

async function contentsOf(graph: Graph): Promise<GuideContents> {
  try {
    return (await findKitContents(graph)) ?? 'foreign';
  } catch {
    return 'unavailable';
  }
}

/** The address that the caller used: the guide's links lead back to it. */
const baseOf = (request: Request): string =>
  `${request.protocol}://${request.get('host') ?? 'localhost'}${request.baseUrl}`;

/** The language that the caller's browser would rather have; «ru-RU» is Russian too. */
function languageOf(request: Request): Language {
  const wanted = request.acceptsLanguages().map((language) => language.slice(0, 2).toLowerCase());
  return wanted.find((language) => language === 'ru' || language === 'en') ?? 'ru';
}

const send = (response: Response, type: string, body: string | Buffer): void => {
  response.set('X-Content-Type-Options', 'nosniff').type(type).send(body);
};

/** What Neo4j Browser is given: style, guide in two languages, saved queries. The only routes that other origins may read. */
export function kit(graph: Graph): Router {
  const router = express.Router();
  const sendGuide = async (request: Request, response: Response, language: Language): Promise<void> => {
    const page = guide(language, await contentsOf(graph), baseOf(request));
    send(response.set('Cache-Control', 'no-store'), 'html', page);
  };
  router.use((request, response, next) => {
    response.set(CORS);
    if (request.method === 'OPTIONS') response.status(204).end();
    else next();
  });
  router.get('/kurultai.grass', (_request, response) => {
    send(response, 'text/plain; charset=utf-8', grass(readPalette()));
  });
  router.get('/kurultai-queries.zip', (_request, response) => {
    send(response.attachment('kurultai-queries.zip'), 'application/zip', queriesZip());
  });
  router.get('/guide.html', async (request, response) => {
    await sendGuide(request, response.vary('Accept-Language'), languageOf(request));
  });
  for (const language of ['ru', 'en'] as const)
    router.get(`/${language}/guide.html`, (request, response) => sendGuide(request, response, language));
  return router;
}
