import type { Mention } from '../../mentions/mention.ts';
import { before, type Discourse, headToken, sentenceOf, type Verdict } from '../discourse.ts';
import { extractedId } from '../make-entity.ts';
import { mostNamed } from './most-named.ts';

/** So many sentences back is the event or document that another noun takes up. */
const WINDOW = 3;

/** Nouns by which one event or document may be called in turn. */
const KINDS: readonly ReadonlySet<string>[] = Object.freeze(
  [
    'теракт взрыв атака нападение подрыв удар стрельба обстрел покушение инцидент трагедия происшествие бойня',
    'авария катастрофа авиакатастрофа крушение столкновение дтп инцидент трагедия происшествие',
    'пожар наводнение землетрясение извержение ураган тайфун цунами паводок оползень катаклизм трагедия',
    'выборы голосование перевыборы праймериз',
    'встреча переговоры беседа саммит заседание форум конференция совещание съезд конгресс симпозиум семинар мероприятие',
    'митинг акция шествие демонстрация манифестация протест пикет марш забастовка мероприятие',
    'концерт фестиваль спектакль выставка ярмарка церемония праздник парад мероприятие',
    'матч игра финал полуфинал поединок встреча',
    'мятеж бунт восстание переворот путч',
    'закон законопроект билль поправка документ',
    'указ распоряжение постановление приказ декрет документ',
    'соглашение договор пакт меморандум конвенция договоренность контракт документ',
    'резолюция декларация коммюнике заявление документ',
    'приговор вердикт решение',
    'статья публикация колонка заметка репортаж материал',
    'доклад отчет исследование документ',
    'письмо обращение послание петиция документ',
    'стратегия концепция программа план документ',
  ].map((nouns) => new Set(nouns.split(' '))),
);
/** Words before the noun that bring in another one, or none in particular. */
const OTHERS =
  /^(?:друг|ин(?:ой|ого|ому|ым|ая|ую|ое)$|нек(?:ий|ая|ое|ого|ую)|кажд|люб|как|один$|одн(?:а|о|ой|ого|ому|им|у)$|очередн|нов|ни$|еще$|всяк|подобн|так(?:ой|ая|ое|ую|ого))/u;

const mayBeCalled = (noun: string, other: string): boolean =>
  noun !== other && KINDS.some((kind) => kind.has(noun) && kind.has(other));

/** The two words before the noun say that no thing in view is meant. */
const isIndefinite = (discourse: Discourse, { firstToken, sentence, head }: Mention): boolean =>
  (discourse.text.sentences[sentence]?.tokens ?? [])
    .slice(Math.max(0, firstToken - 2), head)
    .some(({ norm }) => OTHERS.test(norm));

/** «резолюцию и | декларацию»: two things in one clause are not one, whatever they may be called. */
function isBeside(discourse: Discourse, mention: Mention, other: Mention): boolean {
  if (other.sentence !== mention.sentence) return false;
  const between = sentenceOf(discourse, mention)?.tokens.slice(other.endToken, mention.firstToken) ?? [];
  return !between.some(({ parse }) => parse?.pos === 'VERB');
}

/** «Мероприятие», «документ», «взрыв» for «форум», «закон», «теракт»: the one in view that may be called so; null if there is none or several. */
function takenUp(discourse: Discourse, mention: Mention, noun: string): string | null {
  const counts = new Map<string, number>();
  for (const [other, id] of before(discourse, mention, WINDOW)) {
    if (other.type !== mention.type || other.form === 'pronoun' || isBeside(discourse, mention, other)) continue;
    const called = headToken(discourse, other);
    if (called?.parse && mayBeCalled(noun, called.parse.lemma)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return mostNamed([...counts]);
}

/** A bare noun for an event or a document: the one in view that may be called so. */
export function resolveThingNoun(discourse: Discourse, mention: Mention): Verdict | null {
  const parse = headToken(discourse, mention)?.parse;
  if (!parse || !sentenceOf(discourse, mention) || isIndefinite(discourse, mention)) return null;
  const id = parse.number === 'sing' ? takenUp(discourse, mention, parse.lemma) : null;
  if (id !== null) return { entity: id, why: 'the thing in view that may be called so' };
  const scoped = mention.type === 'Event' || mention.type === 'Document';
  if (!scoped || !(parse.number === 'sing' || parse.grammemes.has('Pltm'))) return null;
  return {
    entity: extractedId(mention.type, parse.lemma, discourse.text.article.id),
    why: 'the one of this article, which names it by its noun alone',
  };
}
