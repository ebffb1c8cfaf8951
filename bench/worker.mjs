// One of the threads of `npm run bench`: reads the texts it is told and says how many tokens they had.
import { parentPort, workerData } from 'node:worker_threads';
import { readArticle } from '../dist/article/read-article.js';
import { loadResources } from '../dist/cli/load-resources.js';
import { createExplain } from '../dist/commands/create-extract.js';
import { findMentions } from '../dist/mentions/find-mentions.js';
import { readText } from '../dist/text/read-text.js';

const resources = await loadResources();
const explain = createExplain(resources);
const metadata = { url: null, sourceId: null, title: null, publisher: null, publishedOn: null };

/** Sentences, readings and mentions only; a tree is grown where it is asked for, and mentions ask for none. */
function reading(raw) {
  const { article } = readArticle(raw);
  const text = article && readText(article, resources.text);
  if (text) findMentions(text, resources.mentions);
  return text;
}

const stages = { reading, extraction: (raw) => explain(raw).text };
const tokensOf = (text) => text?.sentences.reduce((sum, { tokens }) => sum + tokens.length, 0) ?? 0;

parentPort.on('message', (texts) => {
  const read = stages[workerData.stage];
  parentPort.postMessage(
    texts.reduce((sum, text, at) => sum + tokensOf(read({ file: `${at}.txt`, text, metadata })), 0),
  );
});
parentPort.postMessage('ready');
