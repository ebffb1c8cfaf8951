import type { Token } from '../../text/token.ts';
import type { Gazetteer, GazetteerEntry } from '../gazetteer.ts';

const isInitial = ({ text }: Token): boolean => /^\p{Lu}\p{Ll}?$/u.test(text);
const isWord = ({ kind }: Token): boolean => kind === 'word';
const idsOf = (entries: readonly GazetteerEntry[]): readonly string[] =>
  [...new Set(entries.map(({ id }) => id))].sort();

/** «К. Токаев»: the person of this surname one of whose names begins with the letter. */
function byInitial(initial: Token, surname: Token, gazetteer: Gazetteer): readonly string[] {
  const match = gazetteer.matchAt([surname], 0);
  const persons = match?.entries.filter(({ type }) => type === 'Person') ?? [];
  return idsOf(
    persons.filter(({ id }) =>
      gazetteer.namesOf(id).some((name) => name.includes(' ') && name.startsWith(initial.text)),
    ),
  );
}

/** «Владимир Владимирович Путин»: the catalogue has first name and surname. */
function withoutPatronymic(first: Token, surname: Token, gazetteer: Gazetteer): readonly string[] {
  const match = gazetteer.matchAt([first, surname], 0);
  return match?.length === 2 ? idsOf(match.entries.filter(({ type }) => type === 'Person')) : [];
}

/** Catalogue rows of a person whose name stands in the text longer or shorter than in the catalogue. */
export function longerPerson(tokens: readonly Token[], gazetteer: Gazetteer): readonly string[] {
  const words = tokens.filter(isWord);
  const [first, surname] = [words[0], words.at(-1)];
  if (!first || !surname || first === surname) return [];
  if (isInitial(first)) return byInitial(first, surname, gazetteer);
  const patronymic = words.length === 3 && words[1]?.parses.some(({ grammemes }) => grammemes.has('Patr'));
  return patronymic ? withoutPatronymic(first, surname, gazetteer) : [];
}
