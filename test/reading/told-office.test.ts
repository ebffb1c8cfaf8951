import { describe, expect, test } from 'vitest';
import type { LoadableExtraction } from '../../src/graph/extraction-input.ts';
import { toldOffice } from '../../src/graph/write/told-office.ts';
import { readSample } from './read-sample.ts';

const CHANGES = new Set(['APPOINTED', 'DISMISSED', 'RESIGNED_FROM']);

/** What the statements about changes of office tell: «TYPE: holder, office», each once. */
function changesIn(text: string): readonly string[] {
  const extraction = readSample(text) as LoadableExtraction;
  const names = new Map(extraction.entities.map(({ id, name }) => [id, name]));
  const lines = extraction.statements
    .filter(({ type }) => CHANGES.has(type))
    .map((statement) => {
      const told = toldOffice(statement, extraction);
      return `${statement.type}: ${told ? `${names.get(told.holder)}, ${names.get(told.office)}` : 'no office'}`;
    });
  return [...new Set(lines)].sort();
}

const POST = 'министр образования Чада';

describe('a change of office tells whose office it is', () => {
  test.each([
    ['he becomes', 'Идрис Деби назначил Игоря Юсупова министром образования Чада.', `APPOINTED: Игорь Юсупов, ${POST}`],
    [
      'he is put on',
      'Идрис Деби назначил Идриса Хамидова на пост министра образования Чада.',
      `APPOINTED: Идрис Хамидов, ${POST}`,
    ],
    ['he bore', 'Идрис Деби уволил министра образования Чада Идриса Хамидова.', `DISMISSED: Идрис Хамидов, ${POST}`],
    [
      'he is freed of',
      'Идрис Деби освободил Идриса Хамидова от должности министра образования Чада.',
      `DISMISSED: Идрис Хамидов, ${POST}`,
    ],
    [
      'he leaves',
      'Идрис Хамидов ушёл в отставку с поста министра образования Чада.',
      `RESIGNED_FROM: Идрис Хамидов, ${POST}`,
    ],
    [
      'his title tells',
      'Министр образования Чада Идрис Хамидов подал в отставку.',
      `RESIGNED_FROM: Идрис Хамидов, ${POST}`,
    ],
    [
      'he is relieved of by others',
      'Идрис Деби принял отставку министра образования Чада Идриса Хамидова.',
      `RESIGNED_FROM: Идрис Хамидов, ${POST}`,
    ],
  ])('that %s', (_, text, line) => {
    expect(changesIn(text)).toEqual([line]);
  });
});

describe('no office is told', () => {
  test.each([
    [
      'of the title that he had before',
      'Идрис Деби назначил министра образования Чада Идриса Хамидова главой нацбанка Чада.',
    ],
    ['of the title of whoever asked for it', 'Идрис Деби уволил Идриса Хамидова по просьбе министра образования Чада.'],
    [
      'of the office that a deputy serves',
      'Идрис Деби освободил Идриса Хамидова от должности заместителя министра образования Чада.',
    ],
    ['of whom only the title names', 'Идрис Деби назначил нового министра образования Чада.'],
    ['of what did not happen', 'Идрис Хамидов не ушёл с поста министра образования Чада.'],
  ])('%s', (_, text) => {
    const lines = changesIn(text);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/: no office$/u);
  });
});
