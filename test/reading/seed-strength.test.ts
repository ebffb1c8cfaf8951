import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadResources } from '../../src/cli/load-resources.ts';
import { createExtract } from '../../src/commands/create-extract.ts';

// How firm the stands of the five seed articles are, checked by hand. Which stands are read may change with the rules: of those of the
// table that are, each must be as firm as it says, and most must be.

const TABLE: readonly (readonly [words: string, type: string, strength: number, telling: readonly string[]])[] = [
  ['решительно осуждается всем мировым сообществом', 'CONDEMNED', 5, ['решительно']],
  ['твердо поддерживает борьбу против', 'OPPOSES', 5, ['твердо']],
  ['настаивает на вдумчивой подготовке', 'CALLED_FOR', 5, ['настаивает']],
  ['Казахстан поддерживает учреждение четырех центров ШОС', 'SUPPORTS', 4, []],
  ['поддерживает инициативу Китая по созданию Банка', 'SUPPORTS', 4, []],
  ['высоко оценил инициативы председателя КНР', 'ASSESSED', 4, []],
  ['Он предложил принять программу сотрудничества', 'PROPOSED', 3, ['предложил']],
  ['предложил создать Центр изучения водных проблем', 'PROPOSED', 3, ['предложил']],
  ['Предлагаем государствам – участникам ШОС', 'PROPOSED', 3, ['Предлагаем']],
  ['должна стать постоянно действующей платформой', 'CALLED_FOR', 2, ['должна']],
  ['следует уделять особое внимание', 'CALLED_FOR', 2, ['следует']],
  ['нужны более системные и решительные', 'CALLED_FOR', 2, ['нужны']],
];

const FOLDER = 'seed/articles';
const extract = createExtract(await loadResources());
const stands = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((file) => {
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
    const metadata = { url: null, sourceId: file, title: null, publisher: null, publishedOn: null };
    return extract({ file, text, metadata }).statements;
  });

/** What is read of the words; nothing if no statement of the type has them in its quote. */
const readOf = (words: string, type: string) =>
  stands.filter((one) => one.type === type && one.quote.replaceAll(/\s+/gu, ' ').includes(words));

test.each(TABLE)('«%s»: %s %i', (words, type, strength, telling) => {
  for (const one of readOf(words, type)) expect([one.strength, one.strengthWords]).toEqual([strength, telling]);
});

test('most of them are read', () => {
  expect(TABLE.filter(([words, type]) => readOf(words, type).length > 0).length).toBeGreaterThanOrEqual(9);
});
