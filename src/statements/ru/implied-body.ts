import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import { asArgument, type Context, headOf, lemma } from '../context.ts';
import { perArticle } from '../per-article.ts';
import type { Domain } from './role-domain.ts';

/** Titles that tell by themselves of what body their bearer is, and the nouns by which the article may name it. */
const BODIES: Readonly<Record<string, readonly [name: string, nouns: RegExp]>> = {
  сенатор: ['Сенат', /^сенат$/u],
  конгрессмен: ['Конгресс', /^конгресс$/u],
  евродепутат: ['Европарламент', /^европарламент$/u],
  депутат: ['Парламент', /^(?:парламент|дума|госдума|рада|бундестаг|сейм|мажилис|кнессет)$/u],
  парламентарий: ['Парламент', /^(?:парламент|дума|госдума|рада|бундестаг|сейм|мажилис|кнессет)$/u],
  нардеп: ['Парламент', /^(?:парламент|рада)$/u],
  'вице-премьер': ['Правительство', /^(?:правительство|кабмин|кабинет)$/u],
  'вице-спикер': ['Парламент', /^(?:парламент|дума|госдума|рада|бундестаг|сейм|мажилис|кнессет)$/u],
};

/** The bodies that the article names, by the noun of the name. */
const bodiesByNoun = perArticle(({ text, bySentence }) => {
  const bodies = new Map<string, Set<string>>();
  for (const sentence of text.sentences)
    for (const mention of bySentence.get(sentence.index) ?? []) {
      if (mention.type !== 'Organisation' || mention.entity === null) continue;
      const noun = lemma(headOf(sentence, mention));
      bodies.set(noun, (bodies.get(noun) ?? new Set()).add(mention.entity));
    }
  return bodies;
});

/** The one body of such a noun that the article names; null if it names none or several. */
function namedBody(context: Context, nouns: RegExp): string | null {
  const named = [...bodiesByNoun(context)].flatMap(([noun, bodies]) => (nouns.test(noun) ? [...bodies] : []));
  const [one, other] = new Set(named);
  return other === undefined ? (one ?? null) : null;
}

/** «сенатор Иван Сомов», «вице-премьер Рылова»: the body that the bare title implies, that of the article if it names one. */
export function impliedBody(context: Context, sentence: Sentence, role: ResolvedMention): Domain | null {
  const [noun, nouns] = BODIES[lemma(headOf(sentence, role))] ?? [];
  if (!noun || !nouns) return null;
  const entity = namedBody(context, nouns);
  const who = { type: 'Organisation', noun, implied: true, ...(entity === null ? {} : { entity }) } as const;
  const made = context.demand.made(sentence, role.head, [role.head, role.head + 1], who);
  return { argument: asArgument(made), whole: false };
}
