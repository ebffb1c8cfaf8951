import { describe, expect, test } from 'vitest';
import type { EntityRow, HolderRow, MembershipRow, OfficeRow, Placed } from './catalogue-rows.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { loadCatalogue } from './load-catalogue.ts';

/** The place is that of a real table, so that the error can name its line. */
const placed = <T>(row: T): Placed<T> => ({ file: 'catalogue/threats.json', pointer: '/0', row });

const entity = (slug: string, more: Partial<EntityRow> = {}): Placed<EntityRow> =>
  placed({ slug, type: 'Place', name: slug, nameEn: slug, aliases: [], ...more });

const office = (holders: readonly HolderRow[], of = 'a'): Placed<OfficeRow> =>
  placed({ slug: 'o', name: 'n', nameEn: 'n', title: 'президент', of, source: 'almanac', holders });

const membership = (member: string): Placed<MembershipRow> =>
  placed({ organisation: 'a', member, role: 'member', from: '2001-01-01', source: 'almanac' });

describe('the catalogue', () => {
  test('of the product holds together', () => {
    const { catalogue } = loadCatalogue();
    expect(catalogue.entities.size).toBeGreaterThan(2000);
    for (const { tenures } of catalogue.offices)
      for (const { from, to } of tenures) expect(to === null || from < to).toBe(true);
  });

  test.each<[string, Parameters<typeof checkCatalogue>, RegExp]>([
    ['a slug of two rows', [[entity('a'), entity('a')], [], []], /threats\.json:\d+ \(at \/0\/slug\/\).*«a» is in/u],
    ['a parent that is no row', [[entity('a', { partOf: 'b' })], [], []], /at \/0\/partOf\/\): «b» must be the slug/u],
    ['an office of nothing', [[entity('a')], [office([], 'b')], []], /at \/0\/of\/\)/u],
    [
      'a holder that is no row',
      [[entity('a')], [office([{ person: 'b', from: '2001-01-01' }])], []],
      /at \/0\/holders\/0\/person\/\)/u,
    ],
    [
      'two holders at once',
      [
        [entity('a')],
        [
          office([
            { person: 'a', from: '2005-01-01' },
            { person: 'a', from: '2001-01-01', to: '2006-01-01' },
          ]),
        ],
        [],
      ],
      /at \/0\/holders\/1\/\): a must leave before a comes on 2005-01-01/u,
    ],
    [
      'a holder who leaves before coming',
      [[entity('a')], [office([{ person: 'a', from: '2005-01-01', to: '2001-01-01' }])], []],
      /at \/0\/holders\/0\/to\/\)/u,
    ],
    ['a member that is no row', [[entity('a')], [], [membership('b')]], /at \/0\/member\/\)/u],
  ])('refuses %s', (_what, tables, message) => {
    expect(() => {
      checkCatalogue(...tables);
    }).toThrow(message);
  });
});
