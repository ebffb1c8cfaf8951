import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, lemma } from '../context.ts';

/** Verbs by which media pass on what others said: «передаёт ТАСС», «пишет «Вестник»», «цитирует Reuters». */
const RELAYING = new Set(['передавать', 'писать', 'цитировать', 'процитировать', 'приводить']);

/** Nouns for media and for what they say of themselves. */
const MEDIA = new Set(
  'агентство газета журнал издание телеканал телекомпания радиостанция портал сайт телеграм-канал корреспондент сми редакция канал'.split(
    ' ',
  ),
);

/** A site or agency that relays what others said is not their speaker. */
export function relays({ lexicon }: Context, sentence: Sentence, verb: Token, mention: ResolvedMention): boolean {
  const { tokens } = sentence;
  if (mention.rule === 'latin-name') return true;
  if (tokens.slice(mention.endToken, mention.endToken + 2).some(({ norm }) => norm === 'ссылкой')) return true;
  const head = lemma(tokens[mention.head]);
  if (MEDIA.has(head) || MEDIA.has(lemma(tokens[mention.firstToken - 1]))) return true;
  const named = mention.type === 'Organisation' && mention.form === 'name';
  if (named && RELAYING.has(lemma(verb))) return true;
  // «сообщает РИА Новости»: an agency's name has no noun for a body that could have a say of its own.
  return named && lexicon.words.publishingVerbs.has(lemma(verb)) && NEWS.test(mention.surface);
}

/** What the names of news agencies are made of. */
const NEWS =
  /ТАСС|РИА|Интерфакс|REGNUM|Регнум|(?:^|\s)ИА(?:\s|$)|Новост|Спутник|БелТА|Укринформ|Рейтер|Би-би-си|Казинформ|Синьхуа|Анадолу/iu;
