import { type Candidate, candidate, spanOf } from '../candidate.ts';
import { asArgument, type Context, isResolved, lemma, mentionsOf } from '../context.ts';
import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import { NOTHING, type StatementRule } from '../rule.ts';
import type { Argument } from '../statement.ts';

/** Reported words stand in front: «…, передает X», «…, сообщает X со ссылкой на Y»; or «Как сообщает X, …». */
function publishers(context: Context, sentence: Sentence): readonly [number, ResolvedMention][] {
  return sentence.tokens.flatMap((token): [number, ResolvedMention][] => {
    const { parse, index } = token;
    if (parse?.pos !== 'VERB' || !context.lexicon.words.publishingVerbs.has(parse.lemma)) return [];
    const before = sentence.tokens[index - 1];
    if (
      !before ||
      !(before.text === ',' || /[»"”]/u.test(before.text) || before.norm === 'как' || before.norm === 'этом')
    )
      return [];
    const publisher = mentionsOf(context, sentence).find(
      ({ type, form, firstToken }) =>
        type === 'Organisation' && form === 'name' && firstToken > index && firstToken <= index + 3,
    );
    return publisher ? [[index, publisher]] : [];
  });
}

const isMedium = (mention: ResolvedMention): boolean => mention.rule === 'latin-name';

/** «со ссылкой на X». */
function relayed(context: Context, sentence: Sentence): readonly ResolvedMention[] {
  return sentence.tokens.flatMap(({ norm, index }) => {
    if (norm !== 'ссылкой' || sentence.tokens[index + 1]?.norm !== 'на') return [];
    const source = mentionsOf(context, sentence).find(
      ({ type, firstToken }) => (type === 'Organisation' || type === 'Person') && firstToken === index + 2,
    );
    return source ? [source] : [];
  });
}

/** Who published the article and whom it repeats, from its first sentences (a dateline) or wherever it says so. */
export const dateline: StatementRule = (context, sentence) => {
  const candidates: Candidate[] = [];
  const article: Argument = { entity: context.text.article.id, start: null, end: null, via: 'article' };
  const add = (type: string, object: ResolvedMention, from: number): void => {
    const verb = sentence.tokens[from];
    if (!isResolved(object) || !verb) return;
    candidates.push(
      candidate({
        type,
        sentence,
        subject: article,
        object: asArgument(object),
        clause: spanOf(verb, object),
        rule: `dateline:${lemma(verb)}`,
      }),
    );
  };
  const sources = relayed(context, sentence);
  for (const [at, publisher] of publishers(context, sentence)) {
    if (sources.length > 0 || isMedium(publisher)) add('PUBLISHED_BY', publisher, at);
  }
  for (const source of sources) add('RELAYED_FROM', source, Math.max(0, source.firstToken - 2));
  return candidates.length > 0 ? { candidates, misses: [] } : NOTHING;
};
