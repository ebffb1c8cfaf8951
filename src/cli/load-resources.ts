import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ExtractResources } from '../commands/create-extract.ts';
import { createGazetteer } from '../mentions/gazetteer.ts';
import type { EntityType } from '../mentions/mention.ts';
import type { MentionResources, NounClass } from '../mentions/mention-resources.ts';
import { unpackClasses, unpackWeights } from '../mentions/sequence/pack.ts';
import type { WordClasses as WordClassTable } from '../mentions/sequence/word-classes.ts';
import type {
  ActNoun,
  Frame,
  NounRelation,
  StatementLexicon,
  StrengthScale,
  WordClasses,
} from '../statements/lexicon.ts';
import type { Relation } from '../statements/relation.ts';
import { compileLater } from './compile-later.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { loadMorphology } from './load-morphology.ts';
import { loadPairs, loadParser, loadReader } from './load-parser.ts';
import { readModel } from './read-model.ts';
import { readSeed, SEED } from './read-seed.ts';
import { VERSION } from './version.ts';

type Lists<T> = { readonly [K in keyof T]: readonly string[] };

interface MentionNouns {
  readonly classes: Readonly<
    Record<string, { readonly nouns: string[]; readonly prepositions: string[]; readonly needsName: boolean }>
  >;
  readonly actions: readonly string[];
  readonly roles: Lists<MentionResources['roles']>;
  readonly collectiveHeads: readonly string[];
}

type StatementWords = Lists<WordClasses> & {
  readonly frames: readonly Frame[];
  readonly actNouns: readonly ActNoun[];
};

function setsOf<T>(lists: Lists<T>): { readonly [K in keyof T]: ReadonlySet<string> } {
  const sets: Partial<Record<keyof T, ReadonlySet<string>>> = {};
  for (const name in lists) sets[name] = new Set(lists[name]);
  return sets as { readonly [K in keyof T]: ReadonlySet<string> };
}

function nounClasses(classes: MentionNouns['classes']): ReadonlyMap<EntityType, NounClass> {
  return new Map(
    Object.entries(classes).map(([type, { nouns, prepositions, needsName }]) => [
      type as EntityType,
      { nouns: new Set(nouns), prepositions: new Set(prepositions), needsName },
    ]),
  );
}

function framesByLemma(frames: readonly Frame[]): ReadonlyMap<string, readonly Frame[]> {
  const byLemma = new Map<string, Frame[]>();
  for (const frame of frames)
    for (const lemma of frame.lemmas) byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), frame]);
  return byLemma;
}

function byNoun<T extends { readonly nouns: readonly string[] }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) for (const noun of row.nouns) found.set(noun, [...(found.get(noun) ?? []), row]);
  return found;
}

/** What nouns tell of what hangs on them, in the order of the table. */
export function loadNounRelations(): readonly NounRelation[] {
  const table = readSeed<{ readonly rows: readonly NounRelation[] }>('lexicon/noun-relations.json', 'noun-relations');
  return table.rows;
}

/** The case frames of verbs, checked. */
export const loadFrames = (): readonly Frame[] =>
  readSeed<StatementWords>('lexicon/statements.json', 'statements').frames;

/** The nouns that name acts, checked. */
export const loadActNouns = (): readonly ActNoun[] =>
  readSeed<StatementWords>('lexicon/statements.json', 'statements').actNouns;

/** The table of relations, checked. */
export function loadRelations(): readonly Relation[] {
  return readSeed<Relation[]>('relations.json', 'relations');
}

interface StrengthTable {
  readonly levels: readonly { readonly strength: number; readonly words: readonly string[] }[];
  readonly proposals: readonly string[];
  readonly relations: readonly string[];
}

function strengthScale(): StrengthScale {
  const { levels, proposals, relations } = readSeed<StrengthTable>('lexicon/strength.json', 'strength');
  const words = levels.flatMap(({ strength, words: own }) => own.map((word) => [word, strength] as const));
  return { relations: new Set(relations), proposals: new Set(proposals), words: new Map(words) };
}

/** Names of all relations. */
export const relationNames = (): ReadonlySet<string> => new Set(loadRelations().map(({ name }) => name));

/** Names of the relations that derive an edge. */
export const derivingRelations = (): ReadonlySet<string> =>
  new Set(loadRelations().flatMap(({ name, derivesEdge }) => (derivesEdge ? [name] : [])));

interface NounKinds {
  readonly kinds: Readonly<Record<string, readonly string[]>>;
}

const nounKinds = (): NounKinds['kinds'] => readSeed<NounKinds>('lexicon/noun-kinds.json', 'noun-kinds').kinds;

const personNouns = (): ReadonlySet<string> => new Set(nounKinds().Person);

/** The kind that each noun names: by the classes of names first, then by the wider table, roles and actions. */
function kindsOf({ classes, actions, roles }: MentionNouns): ReadonlyMap<string, EntityType> {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Initiative', actions],
    ...Object.entries(nounKinds()),
    ...Object.entries(classes).map(([type, { nouns }]) => [type, nouns] as const),
    ['Person', roles.head],
  ];
  return new Map(rows.flatMap(([type, nouns]) => nouns.map((noun) => [noun, type as EntityType])));
}

function statementLexicon(nouns: MentionNouns, wordClasses: WordClassTable): StatementLexicon {
  const { frames, actNouns, ...words } = readSeed<StatementWords>('lexicon/statements.json', 'statements');
  return {
    relations: new Map(loadRelations().map((relation) => [relation.name, relation])),
    frames: framesByLemma(frames),
    actNouns: byNoun(actNouns),
    nounRelations: byNoun(loadNounRelations()),
    words: setsOf<WordClasses>(words),
    strength: strengthScale(),
    kinds: kindsOf(nouns),
    roles: setsOf(nouns.roles),
    learned: { model: loadPairs(), wordClasses },
  };
}

/** 16 hex digits over the program's version and every table of seed/ that reading depends on. */
export function resourcesFingerprint(): string {
  const hash = createHash('sha256').update(VERSION);
  for (const folder of ['catalogue', 'lexicon', 'models']) {
    const names = readdirSync(join(SEED, folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const name of names) hash.update(relative(SEED, name)).update(readFileSync(name));
  }
  return `kurultai-${VERSION}-${hash
    .update(readFileSync(join(SEED, 'relations.json')))
    .digest('hex')
    .slice(0, 16)}`;
}

/** Loads dictionaries, catalogue and lexicon (about half a second). Throws SEED_INVALID where a table is broken. */
export async function loadResources(): Promise<ExtractResources> {
  compileLater();
  const morphology = await loadMorphology();
  const { catalogue, gazetteerEntries } = loadCatalogue();
  const nouns = readSeed<MentionNouns>('lexicon/mention-nouns.json', 'mention-nouns');
  const wordClasses = readModel('word-classes', unpackClasses);
  return Object.freeze({
    text: { morphology, reader: loadReader(), parser: loadParser() },
    mentions: {
      gazetteer: createGazetteer(gazetteerEntries, morphology),
      names: readModel('names', unpackWeights),
      wordClasses,
      classes: nounClasses(nouns.classes),
      actions: new Set(nouns.actions),
      roles: setsOf(nouns.roles),
      persons: personNouns(),
      collectiveHeads: new Set(nouns.collectiveHeads),
    },
    catalogue,
    lexicon: statementLexicon(nouns, wordClasses),
    fingerprint: resourcesFingerprint(),
  });
}
