import { stem } from '../mentions/gazetteer.ts';
import type { Catalogue, CatalogueEntity, Office, Tenure } from './catalogue.ts';
import { keysOfName } from './ru/name-keys.ts';

/** A person of the catalogue by the keys of his name. */
export interface NamedPerson {
  readonly id: string;
  readonly given: readonly string[];
  readonly gender: 'm' | 'f' | null;
}

/** A body and what it is of. */
export interface Body {
  readonly id: string;
  readonly of: string;
}

/** The catalogue looked up from the side of a text. */
export interface CatalogueIndex {
  readonly personsBySurname: ReadonlyMap<string, readonly NamedPerson[]>;
  /** Bodies by what their name is without that of their parent: «совет безопасности» → those of the UN, of states … */
  readonly bodies: ReadonlyMap<string, readonly Body[]>;
  readonly officesOf: ReadonlyMap<string, readonly Office[]>;
  readonly officeOfBody: ReadonlyMap<string, Office>;
  readonly tenuresOf: ReadonlyMap<string, readonly (Tenure & { readonly office: Office })[]>;
  /** Capitals by their state. */
  readonly capitalOf: ReadonlyMap<string, string>;
  /** Collectives by the organisation whose members they are. */
  readonly membersOf: ReadonlyMap<string, string>;
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const known = map.get(key);
    if (known) known.push(value);
    else map.set(key, [value]);
  }
  return map;
}

/** The words of a name without their endings, for names in any case. */
export const stemsOf = (name: string): readonly string[] =>
  (
    name
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? []
  ).map((word) => stem(word));

const namesOf = ({ entity }: CatalogueEntity): readonly string[] => [entity.name, ...entity.aliases];

/** A body's names without that of its parent, where they end in it. */
function shortNames(body: CatalogueEntity, parent: CatalogueEntity): readonly string[] {
  const tails = namesOf(parent).map(stemsOf);
  return namesOf(body).flatMap((name) => {
    const words = stemsOf(name);
    const tail = tails.find(
      (one) => one.length < words.length && one.every((word, at) => words.at(at - one.length) === word),
    );
    return [(tail ? words.slice(0, -tail.length) : words).join(' ')];
  });
}

function bodiesOf({ entities }: Catalogue): readonly (readonly [string, Body])[] {
  return [...entities.values()].flatMap((row) => {
    const parent = row.partOf === null ? undefined : entities.get(row.partOf);
    if (!parent || row.entity.type === 'Place') return [];
    const body = { id: row.entity.id, of: parent.entity.id };
    return [...new Set(shortNames(row, parent))].map((key) => [key, body] as const);
  });
}

function build(catalogue: Catalogue): CatalogueIndex {
  const { entities, offices } = catalogue;
  const persons = [...entities.values()].filter(({ entity }) => entity.type === 'Person');
  return Object.freeze({
    personsBySurname: grouped(
      persons.map(({ entity, gender }) => {
        const { given, surname } = keysOfName(entity.name);
        return [surname, { id: entity.id, given, gender }] as const;
      }),
    ),
    bodies: grouped(bodiesOf(catalogue)),
    officesOf: grouped(offices.map((office) => [office.of, office] as const)),
    officeOfBody: new Map(offices.flatMap((office) => (office.body === null ? [] : [[office.body, office] as const]))),
    tenuresOf: grouped(
      offices.flatMap((office) => office.tenures.map((tenure) => [tenure.person, { ...tenure, office }] as const)),
    ),
    capitalOf: new Map(
      [...entities.values()].flatMap(({ entity, capitalOf }) =>
        capitalOf === null ? [] : [[capitalOf, entity.id] as const],
      ),
    ),
    membersOf: new Map(
      [...entities.values()].flatMap(({ entity, membersOf }) =>
        membersOf === null ? [] : [[membersOf, entity.id] as const],
      ),
    ),
  });
}

const indexes = new WeakMap<Catalogue, CatalogueIndex>();

/** The index of a catalogue, built once. */
export function catalogueIndex(catalogue: Catalogue): CatalogueIndex {
  const known = indexes.get(catalogue) ?? build(catalogue);
  indexes.set(catalogue, known);
  return known;
}
