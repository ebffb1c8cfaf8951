import type { Token } from '../../text/token.ts';

const SURNAME_OV = /^(.{2,}(?:ов|ев|ин|ын))(?:а|у|ым|ом|е|ой|ою|ы|ых|ыми)?$/u;
const SURNAME_SKY = /^(.{2,}(?:ск|цк))(?:ий|ого|ому|им|ом|ая|ой|ою|ую|ие|их|ими)$/u;
const CASE = /(?:ами|ями|ом|ем|ой|ей|ою|ею|ью|ам|ям|ах|ях|а|я|у|ю|ы|и|е|о|ь|й)$/u;
/** What is left of a shorter name says too little («Мэй», «Ким»). */
const SHORTEST = 3;

/**
 * A part of a name without what its case, gender and number may change: «Токаева», «Токаевым» and «Токаев» have one key,
 * whether a dictionary knows them or not. Women and men of one surname share it: gender tells them apart.
 */
export function nameKey(form: string): string {
  // «Кэмерон» and «Кемерон» are two spellings of one sound.
  const norm = form.replaceAll('э', 'е');
  const pattern = SURNAME_OV.exec(norm) ?? SURNAME_SKY.exec(norm);
  if (pattern?.[1]) return pattern[1];
  const cut = norm.replace(CASE, '');
  return cut.length >= SHORTEST ? cut : norm;
}

const PATRONYMIC = /(?:ович|евич|ич|овн|евн|иничн)(?:а|у|ем|ой|е|ы|ам|ами)?$/u;

/** True of «Кемелевич», «Петровна»: the second name of a Russian, of which its surname alone is not made. */
const isPatronymic = ({ norm, parses }: Token): boolean =>
  parses.some(({ grammemes }) => grammemes.has('Patr')) || (norm.length > 6 && PATRONYMIC.test(norm));

const isGivenName = ({ parses }: Token): boolean =>
  parses.some(({ grammemes, known }) => known && grammemes.has('Name'));
/** «К.», «Дж.»; two letters without a stop are a short name («Ли», «Мо»). */
const isInitial = ({ text }: Token, next: Token | undefined): boolean =>
  /^\p{Lu}$/u.test(text) || (/^\p{Lu}\p{Ll}$/u.test(text) && next?.text === '.');

/** A person's name taken apart. */
export interface NameParts {
  /** Keys of the given names, without patronymics. */
  readonly given: readonly string[];
  /** Letters of initials («К.-Ж.» → «к», «ж»). */
  readonly initials: readonly string[];
  /** Null of a name that is nothing but initials. */
  readonly surname: string | null;
  /** True of one word that is a given name («Даригу»): who bears no such surname may be called so. */
  readonly isGivenAlone: boolean;
}

/** The words of the name proper, surname last: without patronymic, and «Небензя Василий Алексеевич» turned round. */
function properOrder(names: readonly Token[]): readonly Token[] {
  const patronymic = names.findIndex((word, at) => at > 0 && isPatronymic(word) && isGivenName(names[at - 1] ?? word));
  if (patronymic < 0) return names;
  const core = names.filter((_, at) => at !== patronymic);
  return patronymic === names.length - 1 && core.length > 1 ? [...core.slice(1), ...core.slice(0, 1)] : core;
}

/** Takes the words of a name apart: initials, given names, patronymic, surname; the surname stands first or last. */
export function nameParts(tokens: readonly Token[]): NameParts {
  const short = new Set(tokens.filter((token, at) => isInitial(token, tokens[at + 1])));
  const initials = [...short].map(({ norm }) => norm.charAt(0));
  const ordered = properOrder(tokens.filter((token) => token.kind === 'word' && !short.has(token)));
  const last = ordered.at(-1);
  return {
    given: ordered.slice(0, -1).map(({ norm }) => nameKey(norm)),
    initials,
    surname: last ? nameKey(last.norm) : null,
    isGivenAlone: ordered.length === 1 && initials.length === 0 && last !== undefined && isGivenName(last),
  };
}

/** Keys of a name as the catalogue writes it. */
export function keysOfName(name: string): { readonly given: readonly string[]; readonly surname: string } {
  const words = name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(' ')
    .map((word) => nameKey(word));
  return { given: words.slice(0, -1), surname: words.at(-1) ?? '' };
}
