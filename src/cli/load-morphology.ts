import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Az from 'az';
import { CodedError } from '../base/coded-error.ts';
import type { Morphology, Parse } from '../text/token.ts';

type AzParse = ReturnType<typeof Az.Morph>[number];

const CASES = new Set(['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct', 'voct', 'gen2', 'acc2', 'loc2']);
/** OpenCorpora's second cases count as the case they stand for. */
const PLAIN_CASE: Readonly<Record<string, string>> = { gen2: 'gent', acc2: 'accs', loc2: 'loct', voct: 'nomn' };
/** A news text has a few thousand distinct forms; a cache of this many serves whole corpora in about 60 MB. */
const CACHED_FORMS = 100_000;

const yo = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');

function pick<T extends string>(grammemes: ReadonlySet<string>, values: readonly T[]): T | null {
  return values.find((value) => grammemes.has(value)) ?? null;
}

function caseOf(grammemes: ReadonlySet<string>): string | null {
  for (const grammeme of grammemes) if (CASES.has(grammeme)) return PLAIN_CASE[grammeme] ?? grammeme;
  return null;
}

/** A parse of `az` as one of ours. A hyphenated word keeps its own form as lemma where `az` gives only its last part. */
function adaptParse(word: string, parse: AzParse): Parse {
  const grammemes: ReadonlySet<string> = new Set([...parse.tag.stat, ...parse.tag.flex]);
  const rest = yo(parse.normalize()?.word ?? word);
  const prefix = yo(parse.prefix ?? '');
  const normal = prefix !== '' && !rest.startsWith(prefix) ? prefix + rest : rest;
  const cut = word.lastIndexOf('-');
  const lemma = cut > 0 && !normal.includes('-') ? yo(word.slice(0, cut + 1)) + normal : normal;
  return Object.freeze({
    lemma,
    pos: parse.tag.stat[0] ?? null,
    case: caseOf(grammemes),
    number: pick(grammemes, ['sing', 'plur']),
    gender: pick(grammemes, ['masc', 'femn', 'neut']),
    person: pick(grammemes, ['1per', '2per', '3per']),
    tense: pick(grammemes, ['past', 'pres', 'futr']),
    grammemes,
    known: parse.parser === 'Dictionary' || parse.parser === 'HyphenWords',
  });
}

function analyser(): (word: string) => readonly Parse[] {
  const cache = new Map<string, readonly Parse[]>();
  return (word) => {
    const key = word.toLowerCase();
    const cached = cache.get(key);
    if (cached) return cached;
    const parses = Object.freeze(Az.Morph(key, { ignoreCase: true }).map((parse) => adaptParse(key, parse)));
    if (cache.size >= CACHED_FORMS) cache.clear();
    cache.set(key, parses);
    return parses;
  };
}

/** Loads the OpenCorpora dictionaries that ship with `az` (about 170 ms, 48 MB). */
export async function loadMorphology(): Promise<Morphology> {
  const dictionaries = join(dirname(createRequire(import.meta.url).resolve('az/package.json')), 'dicts');
  await new Promise<void>((resolve, reject) => {
    Az.Morph.init(dictionaries, (error) => {
      if (error)
        reject(
          new CodedError('SEED_INVALID', 'The morphological dictionaries of az cannot be read.', { cause: error }),
        );
      else resolve();
    });
  });
  return Object.freeze({ analyse: analyser() });
}
