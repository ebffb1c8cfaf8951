import { describe, expect, test } from 'vitest';
import { readSample, statementLines } from './read-sample.ts';

/** Sentences of our own: the phenomenon, the text, what it must say, and what it must not. */
const SAYS: readonly (readonly [phenomenon: string, text: string, says: string])[] = [
  [
    'supports an object in the accusative',
    'Армения поддержала резолюцию Генассамблеи ООН.',
    'Армения SUPPORTS резолюция Генассамблеи ООН',
  ],
  [
    'supports with «за»',
    'Индия выступает за расширение сотрудничества с Непалом.',
    'Индия SUPPORTS расширение сотрудничества с Непалом',
  ],
  ['opposes with «против»', 'Бразилия выступила против введения санкций.', 'Бразилия OPPOSES введение санкций'],
  [
    'support of a fight opposes what is fought',
    'Монголия поддерживает борьбу с коррупцией.',
    'Монголия OPPOSES Коррупция',
  ],
  [
    'support of founding is about what is founded',
    'Таджикистан поддерживает создание Водного фонда СНГ.',
    'Таджикистан SUPPORTS Водный фонд СНГ',
  ],
  [
    'negated support stays support, negated',
    'Армения не поддержала резолюцию Генассамблеи ООН.',
    'Армения SUPPORTS резолюция Генассамблеи ООН not',
  ],
  ['refusal', 'Норвегия отказалась от сотрудничества с НАТО.', 'Норвегия OPPOSES сотрудничество с НАТО'],
  ['condemns', 'Совет Безопасности ООН осудил теракт в Багдаде.', 'Совет Безопасности ООН CONDEMNED теракт в Багдаде'],
  [
    'condemns in the reflexive passive',
    'Теракт в Багдаде осуждается Лигой арабских государств.',
    'Лига арабских государств CONDEMNED Теракт в Багдаде',
  ],
  [
    'proposes by an infinitive of founding',
    'Президент Узбекистана Шавкат Мирзиёев предложил создать Центр изучения климата в Ташкенте.',
    'Шавкат Мирзиёев PROPOSED Центр изучения климата proposed',
  ],
  [
    'the seat of what is proposed',
    'Шавкат Мирзиёев предложил создать Центр изучения климата в Ташкенте.',
    'Центр изучения климата LOCATED_IN Ташкент proposed',
  ],
  [
    'proposes by another infinitive',
    'Эмомали Рахмон предложил расширить торговлю с Ираном.',
    'Эмомали Рахмон PROPOSED расширить торговлю с Ираном proposed',
  ],
  [
    'an initiative and whose it is',
    'На встрече обсудили инициативу Туркменистана по созданию Фонда спасения лесов.',
    'Туркменистан PROPOSED Фонд спасения лесов proposed',
  ],
  [
    'an initiative told by an adjective',
    'Участники обсудили узбекскую инициативу по развитию туризма.',
    'Узбекистан PROPOSED развитие туризма proposed',
  ],
  [
    'calls for with «к»',
    'Посол призвал стороны к прекращению огня. Антониу Гутерриш призвал к прекращению насилия.',
    'Антониу Гутерриш CALLED_FOR прекращение насилия',
  ],
  [
    'calls for by an infinitive',
    'Антониу Гутерриш призвал государства ООН усилить защиту детей.',
    'Антониу Гутерриш CALLED_FOR усилить защиту детей',
  ],
  [
    'importance is a call',
    'Никол Пашинян подчеркнул важность укрепления доверия между странами.',
    'Никол Пашинян CALLED_FOR укрепление доверия между странами',
  ],
  [
    'necessity in direct speech is the speaker’s',
    '«Необходимо ускорить строительство газопровода», – заявил Ильхам Алиев.',
    'Ильхам Алиев CALLED_FOR ускорить строительство газопровода',
  ],
  [
    'first person in direct speech',
    '«Предлагаем учредить Совет по туризму ОТГ», – сказал Садыр Жапаров.',
    'Садыр Жапаров PROPOSED Совет по туризму ОТГ proposed',
  ],
  [
    'first person supports',
    '«Поддерживаем усилия МАГАТЭ по контролю», – отметил Махмуд Ахмадинежад.',
    'Махмуд Ахмадинежад SUPPORTS усилия МАГАТЭ по контролю',
  ],
  [
    'leads by title and name',
    'Премьер-министр Грузии Ираклий Кобахидзе прибыл в Баку.',
    'Ираклий Кобахидзе LEADS Грузия',
  ],
  [
    'leads a body',
    'Председатель Конституционного суда Игорь Рогов ушёл домой.',
    'Игорь Рогов LEADS Конституционный суд',
  ],
  [
    'a deputy belongs without heading',
    'Депутат Госдумы Пётр Толстиков написал письмо.',
    'Пётр Толстиков MEMBER_OF Государственная дума',
  ],
  ['membership by a verb', 'Индия входит в БРИКС.', 'Индия MEMBER_OF БРИКС'],
  [
    'membership by a copula, with conjuncts',
    'Членами ОПЕК являются Ирак, Кувейт и Алжир.',
    'Кувейт MEMBER_OF Организация стран – экспортеров нефти',
  ],
  [
    'a body and its organisation',
    'Секретариат ОДКБ опубликовал доклад.',
    'Секретариат ОДКБ PART_OF Организация Договора о коллективной безопасности',
  ],
  ['held in, by a verb', 'Форум молодёжи состоялся в Женеве.', 'Форум молодёжи HELD_IN Женева'],
  [
    'held in, inverted',
    'В Самарканде прошла встреча министров культуры.',
    'встреча министров культуры HELD_IN Самарканд',
  ],
  [
    'held in, by «который»',
    'Он приехал на саммит АСЕАН, который пройдёт в Джакарте.',
    'саммит АСЕАН HELD_IN Джакарта planned',
  ],
  ['attends with a light verb', 'Нарендра Моди принял участие в саммите БРИКС.', 'Нарендра Моди ATTENDED саммит БРИКС'],
  [
    'attends by a converb',
    'Выступая на форуме в Давосе, Эмманюэль Макрон рассказал о реформах.',
    'Эмманюэль Макрон ATTENDED форум в Давосе',
  ],
  ['meets', 'Владимир Путин встретился с Нарендрой Моди.', 'Владимир Путин MET_WITH Нарендра Моди'],
  ['receives a person', 'Владимир Путин принял Али Хаменеи.', 'Владимир Путин MET_WITH Али Хаменеи'],
  [
    'adopts a document, not a person',
    'Европарламент принял закон о цифровых услугах.',
    'Европейский парламент ADOPTED закон о цифровых услугах',
  ],
  ['signs', 'Александр Лукашенко подписал указ о выборах.', 'Александр Лукашенко SIGNED указ о выборах'],
  ['signs, passive', 'Договор о границе был подписан Литвой.', 'Литва SIGNED Договор о границе'],
  [
    'warns',
    'МАГАТЭ предупредило об угрозе аварии.',
    'Международное агентство по атомной энергии WARNED_OF угроза аварии',
  ],
  ['accuses', 'Армения обвинила Азербайджан в обстреле.', 'Армения ACCUSED Азербайджан'],
  ['visits', 'Эмманюэль Макрон посетил Монголию.', 'Эмманюэль Макрон VISITED Монголия'],
  ['appoints', 'Касым-Жомарт Токаев назначил Ивана Петрова послом.', 'Касым-Жомарт Токаев APPOINTED Иван Петров'],
  ['builds', 'Египет строит газопровод «Нил».', 'Египет BUILDS газопровод «Нил»'],
  ['wishes success', 'Касым-Жомарт Токаев пожелал успехов Монголии.', 'Касым-Жомарт Токаев WISHED_SUCCESS Монголия'],
  [
    'a programme against a threat',
    'Принята программа борьбы с бедностью в Африке.',
    'программа борьбы с бедностью COUNTERS Бедность',
  ],
  [
    'an anti-adjective',
    'Совет утвердил антинаркотическую стратегию ОДКБ.',
    'антинаркотическая стратегия ОДКБ COUNTERS Наркотрафик',
  ],
  [
    'threats in a list',
    'Подписана конвенция о противодействии терроризму, сепаратизму и экстремизму.',
    'конвенция о противодействии терроризму, сепаратизму и экстремизму COUNTERS Сепаратизм',
  ],
  ['fights with a verb', 'Колумбия борется с наркотрафиком.', 'Колумбия COUNTERS Наркотрафик'],
  [
    'under the auspices',
    'Международный центр по водным вопросам под эгидой ЮНЕСКО открыл школу.',
    'Международный центр по водным вопросам UNDER_AUSPICES_OF ЮНЕСКО',
  ],
  [
    'two actors support',
    'Сербия и Венгрия поддержали строительство железной дороги.',
    'Венгрия SUPPORTS строительство железной дороги',
  ],
  [
    'publisher and source',
    'Президент прибыл в Осло, передает Vest.kz со ссылкой на ТАСС.',
    'статья PUBLISHED_BY Vest.kz',
  ],
  ['source alone', 'Президент прибыл в Осло, передает Vest.kz со ссылкой на ТАСС.', 'статья RELAYED_FROM ТАСС'],
  [
    'bullets under «Инициативы …:»',
    'Инициативы Монголии:\nучреждение Совета по степным экосистемам;\nпроведение форума кочевых народов.',
    'Монголия PROPOSED Совет по степным экосистемам proposed',
  ],
  [
    'a bullet’s own noun',
    'Инициативы Монголии:\nподдержка создания Банка развития АСЕАН;\nпроведение форума кочевых народов.',
    'Монголия SUPPORTS Банк развития АСЕАН proposed',
  ],
  [
    'things under the plural that a heading ends with',
    'Страны приняли программу борьбы с угрозами:\nпаводки и лесные пожары;\nэрозия почв.',
    'программа борьбы с угрозами COUNTERS эрозия почв',
  ],
  [
    'things under a program that is only wanted',
    'Страны должны разработать программу борьбы с угрозами:\nпаводки и лесные пожары;\nэрозия почв.',
    'программа борьбы с угрозами COUNTERS эрозия почв proposed',
  ],
  [
    'a list behind a colon',
    'Участники осудили «три зла»: терроризм, сепаратизм и экстремизм.',
    'Три зла INCLUDES Сепаратизм',
  ],
  ['a figure', 'Товарооборот Чили с Перу достиг 5 млрд долларов.', 'Чили HAS_FIGURE 5 млрд долларов'],
  ['presides over', 'Началось председательство Бельгии в ЕС.', 'Бельгия CHAIRS Европейский союз'],
  ['assesses', 'Ильхам Алиев высоко оценил инициативу Турции.', 'Ильхам Алиев ASSESSED инициатива Турции'],
];

describe('what sentences say', () => {
  test.each(SAYS)('%s', (_phenomenon, text, says) => {
    expect(statementLines(readSample(text))).toContain(says);
  });
});

/** What a naive reading would take from these sentences, and is wrong. */
const SAYS_NOT: readonly (readonly [trap: string, text: string, wrong: RegExp])[] = [
  [
    'a bullet that is a clause',
    'Страны приняли программу борьбы с угрозами:\nминистры довольны и улетели;\nэрозия почв.',
    /COUNTERS министры/u,
  ],
  ['to take part is not to adopt', 'Нарендра Моди принял участие в саммите БРИКС.', /ADOPTED/u],
  ['to receive guests is not to adopt them', 'Король принял послов Дании.', /ADOPTED/u],
  ['supporting is not proposing', 'Таджикистан поддерживает создание Водного фонда СНГ.', /PROPOSED/u],
  ['fighting a threat is not supporting it', 'Монголия поддерживает борьбу с коррупцией.', /SUPPORTS Коррупция/u],
  [
    'a negated sentence asserts nothing positive',
    'Армения не поддержала резолюцию Генассамблеи ООН.',
    /SUPPORTS [^\n]*ООН$/mu,
  ],
  ['a deputy does not lead', 'Заместитель министра обороны США Джон Смит прилетел.', /LEADS/u],
  ['an unnamed office-holder leads nothing', 'Президент Ботсваны прилетел в Рим.', /LEADS/u],
  ['an organisation does not sit where it meets', 'Доклад ООН в Женеве прочли все.', /LOCATED_IN/u],
  ['an author who relays is not a speaker', 'Король прилетел, сообщает Vest.kz.', /CALLED_FOR/u],
  ['a partner is no member', 'Непал, партнёр БРИКС, прислал гостей.', /MEMBER_OF/u],
  ['a fight is not its own opponent', 'Борьба с бедностью продолжается.', /COUNTERS/u],
  ['a car is changed, not succeeded', 'Иван Петров сменил машину.', /SUCCEEDED/u],
];

describe('what sentences do not say', () => {
  test.each(SAYS_NOT)('%s', (_trap, text, wrong) => {
    expect(statementLines(readSample(text)).join('\n')).not.toMatch(wrong);
  });
});
