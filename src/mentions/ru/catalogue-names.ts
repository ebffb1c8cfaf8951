import type { Token } from '../../text/token.ts';
import type { Gazetteer, GazetteerEntry, GazetteerMatch } from '../gazetteer.ts';
import type { MentionRule } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';

/** Everything the catalogue knows by an alias, longest first; names inside a longer alias are nested mentions. */
export const catalogueNames: MentionRule = ({ tokens }, { gazetteer }) => {
  const drafts: MentionDraft[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const match = gazetteer.matchAt(tokens, at);
    const entry = match?.entries[0];
    if (!match || !entry || repeats(drafts, at, match)) continue;
    if (entry.type === 'Place' && isQuotedAlone(tokens, at, match.length)) drafts.push(quoted(at, match.length));
    else if (stands(tokens, at, match)) drafts.push(draftOf(tokens, at, match, gazetteer));
  }
  return drafts;
};

/** True if the words may be this name here: an adjective that is one, no first name before a surname. */
function stands(tokens: readonly Token[], at: number, { entries, length }: GazetteerMatch): boolean {
  const [entry] = entries;
  if (entry?.form === 'adjective') return tokens[at]?.parse?.pos === 'ADJF';
  return !(entry?.type === 'Place' && length === 1 && isFirstName(tokens[at], tokens[at + 1]));
}

function draftOf(
  tokens: readonly Token[],
  at: number,
  { entries, length }: GazetteerMatch,
  gazetteer: Gazetteer,
): MentionDraft {
  const [{ type, form } = { type: 'Place', form: 'name' } as const] = entries;
  const adjective = form === 'adjective';
  const common = type === 'Threat' || type === 'Collective';
  const parts = tokens.slice(at, at + length).map(({ parse }) => parse?.pos ?? null);
  return {
    type,
    form: common && !adjective ? 'common' : form,
    firstToken: at,
    endToken: at + length,
    head: headOf(parts, at),
    rule: adjective ? 'catalogue-adjective' : 'catalogue-name',
    catalogueIds: idsOf((adjective ? regionOf(tokens, at, gazetteer) : null) ?? entries),
  };
}

/** «победа над | «Барселоной»», «отель | «Прага»»: in quotation marks of its own the name of a place is that of something else. */
function isQuotedAlone(tokens: readonly Token[], at: number, length: number): boolean {
  return /^[«"“„]$/u.test(tokens[at - 1]?.text ?? '') && /^[»"”“]$/u.test(tokens[at + length]?.text ?? '');
}

/** Nouns that several regions share: «в Рязанской и Тверской | областях». */
const REGIONS: ReadonlySet<string> = new Set([
  'область',
  'край',
  'округ',
  'район',
  'республика',
  'губерния',
  'провинция',
]);

/** The region whose noun stands behind the last of several adjectives: «Рязанской | и Тверской областях» is no Ryazan. */
function regionOf(tokens: readonly Token[], at: number, gazetteer: Gazetteer): readonly GazetteerEntry[] | null {
  const [adjective] = tokens.slice(at);
  const noun = tokens.slice(at + 1).find(({ parse, norm }) => parse?.pos !== 'ADJF' && !/^(?:,|и|или)$/u.test(norm));
  if (!adjective || !noun || noun.index < at + 2 || noun.parse?.number !== 'plur') return null;
  if (!REGIONS.has(noun.parse.lemma)) return null;
  const match = gazetteer.matchAt([adjective, noun], 0);
  const places = match?.length === 2 ? match.entries.filter(({ type }) => type === 'Place') : [];
  return places.length > 0 ? places : null;
}

const idsOf = (entries: readonly GazetteerEntry[]): readonly string[] =>
  [...new Set(entries.map(({ id }) => id))].sort();

/** A team, a ship, a hotel, a newspaper: of these a body is named most. */
const quoted = (firstToken: number, length: number): MentionDraft => ({
  type: 'Organisation',
  form: 'name',
  firstToken,
  endToken: firstToken + length,
  head: firstToken,
  rule: 'quoted-place',
});

/** «Марсель Дюбуа», «София Ротару»: a place's name that is a first name too, before a word with a capital. */
function isFirstName(token: Token | undefined, next: Token | undefined): boolean {
  if (!token?.parses.some(({ grammemes }) => grammemes.has('Name'))) return false;
  return next !== undefined && /^\p{Lu}\p{Ll}/u.test(next.text);
}

/** Inside a longer alias: another alias of the same thing, or a part of a place's or person's name («Центральная Азия»). */
function repeats(drafts: readonly MentionDraft[], at: number, { entries, length }: GazetteerMatch): boolean {
  return drafts.some(
    ({ type, firstToken, endToken, catalogueIds }) =>
      firstToken <= at &&
      at + length <= endToken &&
      (type === 'Place' || type === 'Person' || entries.some(({ id }) => catalogueIds?.includes(id))),
  );
}

/** The first noun carries the case («Шанхайской организации сотрудничества»); a name without one its first word. */
function headOf(parts: readonly (string | null)[], from: number): number {
  const noun = parts.indexOf('NOUN');
  return from + Math.max(noun, 0);
}
