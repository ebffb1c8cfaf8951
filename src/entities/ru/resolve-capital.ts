import type { Mention } from '../../mentions/mention.ts';
import type { Token } from '../../text/token.ts';
import { type Discourse, entityOf, headToken, inside, neighbours, sentenceOf } from '../discourse.ts';

/** What cities do as places; of everything else a capital is the subject of, the state is the doer. */
const OF_PLACES = new Set(
  'находиться располагаться лежать стоять вырасти расти расшириться проснуться встретить замереть опустеть насчитывать расположить построить основать бомбить обстрелять взять захватить освободить оккупировать затопить победить выиграть отметить отмечать отпраздновать принять принимать'.split(
    ' ',
  ),
);
/** Verbs whose object or addressee acts and answers. */
const TO_ACTORS = new Set(
  'предложить предлагать призвать призывать обвинить обвинять предупредить предупреждать потребовать требовать попросить просить помочь помогать ответить отвечать сообщить угрожать пригрозить грозить поддержать поддерживать критиковать раскритиковать осудить отказать обязать убедить убеждать заверить запретить разрешить позволить подозревать уличить'.split(
    ' ',
  ),
);
/** Nouns whose genitive is somebody with a will. */
const OF_ACTORS = new Set(
  'позиция политика решение отношение ответ заявление требование призыв предложение мнение обвинение интерес реакция поддержка усилие сторона обещание намерение желание готовность отказ действие мощь влияние союзник власть дипломатия инициатива претензия помощь договоренность переговоры санкция представитель посол согласие условие роль план давление диалог сотрудничество обязательство обещание право'.split(
    ' ',
  ),
);
const OF_ROADS = new Set('рейс дорога сообщение трасса маршрут поезд расстояние граница самолет путь'.split(' '));
const WITH = new Set(['с', 'со']);

function isDoer(token: Token, tokens: readonly Token[]): boolean {
  const verb = tokens[token.head];
  const told = verb?.parse?.lemma ?? '';
  return verb?.parse?.pos === 'VERB' && !OF_PLACES.has(told);
}

function isBetween(at: number, tokens: readonly Token[]): boolean {
  const preposition = tokens.findLast(({ norm, index }) => norm === 'между' && index < at && index >= at - 4);
  const what = preposition && tokens[preposition.index - 1]?.parse?.lemma;
  return preposition !== undefined && !OF_ROADS.has(what ?? '');
}

/** «в столице Индии | Нью-Дели», «город Астана»: named as a city. */
function isApposed(discourse: Discourse, mention: Mention, before: Token | undefined): boolean {
  if (/^(?:столиц|город|г$)/u.test(before?.norm ?? '')) return true;
  return neighbours(discourse, mention).some(
    ({ type, endToken }) => type === 'Place' && endToken === mention.firstToken,
  );
}

/** «с Москвой», «против Киева»; behind any other preposition the city is a place. */
function afterPreposition(preposition: Token, token: Token): boolean {
  if (preposition.norm === 'против') return true;
  return WITH.has(preposition.norm) && token.parse?.case !== 'gent';
}

/** What the capital does in its clause: the subject acts, the addressee answers, the owner of a will has one. */
function actsInClause(token: Token, tokens: readonly Token[]): boolean {
  const head = tokens[token.head]?.parse?.lemma ?? '';
  const kase = token.parse?.case;
  if (kase === 'nomn') return token.deprel.startsWith('nsubj') && isDoer(token, tokens);
  if (kase === 'gent') return OF_ACTORS.has(head);
  return (kase === 'datv' || kase === 'accs') && TO_ACTORS.has(head);
}

/** True if the capital stands for its state: who says, wants and agrees is no city. In doubt it is the city. */
export function standsForState(discourse: Discourse, mention: Mention): boolean {
  const tokens = sentenceOf(discourse, mention)?.tokens ?? [];
  const token = headToken(discourse, mention);
  if (!token) return false;
  const before = tokens[mention.firstToken - 1];
  if (before?.norm === 'официальный') return true;
  if (isApposed(discourse, mention, before)) return false;
  if (before?.parse?.pos === 'PREP' && before.norm !== 'между') return afterPreposition(before, token);
  return isBetween(mention.firstToken, tokens) || actsInClause(token, tokens);
}

/** «столица Киргизии»: the city that is it; null of any other phrase, or where the catalogue does not know it. */
export function capitalNamed(discourse: Discourse, mention: Mention): string | null {
  if (mention.catalogueIds.length > 0 || headToken(discourse, mention)?.parse?.lemma !== 'столица') return null;
  const state = inside(discourse, mention).find(
    ({ type, endToken }) => type === 'Place' && endToken === mention.endToken,
  );
  const id = state && entityOf(discourse, state);
  return (id && discourse.index.capitalOf.get(id)) ?? null;
}
