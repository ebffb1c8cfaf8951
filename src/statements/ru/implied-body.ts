import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import { asArgument, type Context, headOf, lemma } from '../context.ts';
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

/** The one body of such a noun that the article names; null if it names none or several. */
function namedBody(context: Context, nouns: RegExp): string | null {
  const named = context.text.sentences.flatMap((sentence) =>
    (context.bySentence.get(sentence.index) ?? [])
      .filter((mention) => mention.type === 'Organisation' && nouns.test(lemma(headOf(sentence, mention))))
      .flatMap(({ entity }) => entity ?? []),
  );
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
