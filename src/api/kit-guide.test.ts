import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cypherLiteral, guide, guidePages, guideQuery } from './kit-guide.ts';

test.each([
  ['Токаев', "'Токаев'"],
  ["О'Коннор", "'О\\'Коннор'"],
  ['C:\\new', "'C:\\\\new'"],
  ['two\nlines\u2028', "'two\\u000alines\\u2028'"],
  ['«ёлки» "x" `y`', `'«ёлки» "x" \`y\`'`],
])('%j is written as a Cypher string', (text, expected) => {
  expect(cypherLiteral(text)).toBe(expected);
});

test('a Cypher string ends where it should, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cypherLiteral(text)).toMatch(/^'(?:[^'\\\n\r]|\\['\\]|\\u[\da-f]{4})*'$/u);
    }),
  );
});

test('a query without an example for its parameter is none', () => {
  expect(guideQuery('leader-proposed', { leader: null })).toBeNull();
  expect(guideQuery('leader-proposed', { leader: '$leader' })).toContain("{name: '$leader'}");
  expect(guideQuery('centres-all', {})).toContain('RETURN *');
});

test.each(['ru', 'en'] as const)('the guide in %s has its nine pages, also without a database', (language) => {
  expect(guidePages(language)).toHaveLength(9);
  const page = guide(language, 'unavailable', 'http://localhost:4000/kit');
  expect(page.match(/<slide /gu)).toHaveLength(guidePages(language).length);
  expect(page).not.toMatch(/\{\{|\[object|function/u);
});
