import type { EntityType } from '../mentions/mention.ts';
import { nameKey, searchWords } from './name-key.ts';
import type { Row } from './connect.ts';

/** How one version names an entity that the catalogue does not know. */
export interface Naming {
  readonly name: string;
  readonly nameEn: string | null;
  readonly transliterated: boolean;
  readonly type: EntityType;
  readonly secondLabels: readonly string[];
  readonly aliases: readonly string[];
  readonly status: 'existing' | 'proposed';
}

/** The longer name says more; of equally long ones the earlier in the alphabet, then the earlier kind. */
function isBetter(a: Naming, b: Naming): boolean {
  // Code points, as Cypher counts.
  const [long, short] = [Array.from(a.name).length, Array.from(b.name).length];
  if (long !== short) return long > short;
  return a.name === b.name ? a.type < b.type : a.name < b.name;
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** What an entity is called by all who name it; the same in any order. `cypher/write/merge-entities` adds one more in the same way. */
export function foldNames(id: string, namings: readonly Naming[]): Row {
  const best = namings.reduce((a, b) => (isBetter(b, a) ? b : a));
  const spellings = distinct(namings.flatMap(({ name, aliases }) => [name, ...aliases]));
  const english = namings.flatMap(({ nameEn }) => (nameEn === null ? [] : [nameEn]));
  return {
    type: best.type,
    name: best.name,
    nameEn: best.nameEn,
    transliterated: best.transliterated,
    aliases: spellings.filter((spelling) => spelling !== best.name),
    secondLabels: distinct(namings.flatMap(({ secondLabels }) => secondLabels)),
    status: namings.some(({ status }) => status === 'existing') ? 'existing' : 'proposed',
    nameKey: nameKey(best.name, id),
    searchText: searchWords([...spellings, ...english]).join(' '),
  };
}
