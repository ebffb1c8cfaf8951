import type { RawArticle } from '../../src/article/article.ts';

const ACTORS =
  'Армения,Индия,Непал,Чили,Сербия,Венгрия,Мексика,Казахстан,Узбекистан,Киргизия,Таджикистан,Китай,Иран,Пакистан,Белоруссия'.split(
    ',',
  );
const KINDS = 'Центра,Фонда,Института,Комитета,Союза,Форума'.split(',');
const FIELDS =
  'изучения климата,горных дорог,водных исследований,цифровой торговли,борьбы с засухой,развития туризма,ядерной медицины,защиты лесов,молодёжных обменов,энергетической безопасности'.split(
    ',',
  );
const PLACES = 'Ташкенте,Астане,Бишкеке,Душанбе,Пекине,Дели,Тегеране,Минске,Ереване,Самарканде'.split(',');
const DAYS = 'понедельник,вторник,четверг,пятницу,субботу'.split(',');
const VERBS = ['поддержала создание', 'выступила против создания', 'предложила ускорить создание'];
const FILLERS = [
  'Об этом сообщили в {day}, переговоры заняли {n} часов.',
  'В подготовке участвовали {n} специалистов из разных ведомств.',
  'На проект потребуется {n} миллионов, их найдут в бюджете.',
  'По словам организаторов, решение обсуждали с {n} экспертами.',
  'Следующая встреча назначена на {day}, её проведут в {place}.',
  'Документ занимает {n} страниц и содержит {m} приложений.',
];

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Articles that recombine sentence structures: hubs that all speak of, pairs that recur, names that most articles bring anew. */
export function* generateArticles(count: number, seed = 1): Generator<RawArticle> {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const filler = (): string =>
    pick(FILLERS)
      .replace('{day}', pick(DAYS))
      .replace('{place}', pick(PLACES))
      .replaceAll(/\{[nm]\}/gu, () => String(2 + Math.floor(next() * 900)));
  const claim = (): string =>
    `${pick(ACTORS)} ${pick(VERBS)} ${pick(KINDS)} ${pick(FIELDS)}${next() < 0.3 ? ` № ${Math.floor(next() * 9_000)}` : ''} в ${pick(PLACES)}.`;
  for (let number = 0; number < count; number += 1) {
    const paragraphs = Array.from({ length: 3 }, () => `${claim()} ${filler()} ${filler()}`);
    const day = `${2015 + Math.floor(next() * 11)}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-15`;
    yield {
      file: `generated-${number}`,
      text: paragraphs.join('\n'),
      metadata: { url: null, sourceId: `generated-${seed}-${number}`, title: null, publisher: null, publishedOn: day },
    };
  }
}
