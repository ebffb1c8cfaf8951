import { describe, expect, test } from 'vitest';
import { readSample } from './read-sample.ts';

/** Who says it: text, relation, the speaker's name or null for the author. */
const SAID_BY: readonly (readonly [phenomenon: string, text: string, type: string, speaker: string | null])[] = [
  ['an act in words is the actor’s', 'Бразилия выступила против введения санкций.', 'OPPOSES', 'Бразилия'],
  [
    'direct speech, verb behind',
    '«Индия поддерживает создание Водного фонда СНГ», – сказал Нарендра Моди.',
    'SUPPORTS',
    'Нарендра Моди',
  ],
  [
    'direct speech, verb in the next line',
    '«Индия поддерживает создание Водного фонда СНГ»,\nподчеркнул Нарендра Моди.',
    'SUPPORTS',
    'Нарендра Моди',
  ],
  ['reported speech with «что»', 'Ильхам Алиев заявил, что Грузия входит в СНГ.', 'MEMBER_OF', 'Ильхам Алиев'],
  ['«по словам»', 'По словам Ильхама Алиева, Грузия входит в СНГ.', 'MEMBER_OF', 'Ильхам Алиев'],
  ['an act in a participle is told by the author', 'Поддержанный Ираном Иван Сомов ушёл.', 'SUPPORTS', null],
  ['narration', 'Индия входит в БРИКС.', 'MEMBER_OF', null],
  [
    'where he says it is the author’s',
    'Об этом заявил Ильхам Алиев, выступая на форуме молодёжи в Баку.',
    'HELD_IN',
    null,
  ],
  ['what he announces of himself is his', 'Ильхам Алиев заявил, что посетит Оман.', 'VISITED', 'Ильхам Алиев'],
  ['of what he speaks is his', 'Ильхам Алиев сообщил о намерении посетить Оман.', 'VISITED', 'Ильхам Алиев'],
  ['what he does besides is the author’s', 'Ильхам Алиев сказал речь и посетил Оман.', 'VISITED', null],
  [
    '«согласно данным»',
    'Согласно данным МАГАТЭ, Грузия входит в СНГ.',
    'MEMBER_OF',
    'Международное агентство по атомной энергии',
  ],
  [
    'a paper says what its author says',
    'В докладе МАГАТЭ говорится, что Грузия входит в СНГ.',
    'MEMBER_OF',
    'Международное агентство по атомной энергии',
  ],
  [
    '«в котором говорится»',
    'МАГАТЭ выпустило доклад, в котором сказано, что Грузия входит в СНГ.',
    'MEMBER_OF',
    'Международное агентство по атомной энергии',
  ],
  [
    'a paper of the media only relays',
    'В сообщении грузинских СМИ говорится, что Грузия входит в СНГ.',
    'MEMBER_OF',
    null,
  ],
  [
    '«по её словам» is hers',
    'Ангела Меркель встретилась с Ильхамом Алиевым. По её словам, Грузия входит в СНГ.',
    'MEMBER_OF',
    'Ангела Меркель',
  ],
  ['at what he says it too', '«Дорога нужна», – сообщил Ильхам Алиев на форуме молодёжи в Баку.', 'ATTENDED', null],
  [
    'what he says of a place is his',
    'Ильхам Алиев заявил, что форум молодёжи пройдёт в Баку.',
    'HELD_IN',
    'Ильхам Алиев',
  ],
];

describe('who says it', () => {
  test.each(SAID_BY)('%s', (_phenomenon, text, type, speaker) => {
    const { statements, entities } = readSample(text);
    const said = statements.find((statement) => statement.type === type)?.saidBy;
    expect(said === undefined ? 'no statement' : (entities.find(({ id }) => id === said?.entity)?.name ?? null)).toBe(
      speaker,
    );
  });
});
