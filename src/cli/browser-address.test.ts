import { expect, test } from 'vitest';
import { browserAddress, usualBrowserAddress } from './browser-address.ts';

test.each([
  ['bolt://localhost:7687', 'neo4j', 'http://localhost:7474/browser/?dbms=bolt://neo4j@localhost:7687'],
  ['neo4j://db.example', 'ann', 'http://db.example:7474/browser/?dbms=neo4j://ann@db.example'],
  ['neo4j+s://db.example:7688', 'ann', 'https://db.example:7473/browser/?dbms=neo4j+s://ann@db.example:7688'],
  ['bolt+ssc://db.example', 'a&b@c', 'https://db.example:7473/browser/?dbms=bolt+ssc://a%26b%40c@db.example'],
  [
    'neo4j+s://ab12.databases.neo4j.io',
    'neo4j',
    'https://browser.neo4j.io/?dbms=neo4j+s://neo4j@ab12.databases.neo4j.io',
  ],
])('of %s for %s', (uri, user, expected) => {
  expect(usualBrowserAddress(uri, user)).toBe(expected);
});

test('elsewhere than usual', () => {
  expect(browserAddress('https://graph.example/', 'bolt://db:7687', 'neo4j')).toBe(
    'https://graph.example/?dbms=bolt://neo4j@db:7687',
  );
});
