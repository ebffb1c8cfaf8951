import type { Token } from '../../text/token.ts';
import type { GazetteerMatch } from '../gazetteer.ts';
import type { MentionRule } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';

/** Everything the catalogue knows by an alias, longest first; names inside a longer alias are nested mentions. */
export const catalogueNames: MentionRule = ({ tokens }, { gazetteer }) => {
  const drafts: MentionDraft[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const match = gazetteer.matchAt(tokens, at);
    const entry = match?.entries[0];
    if (!match || !entry || repeats(drafts, at, match)) continue;
    const adjective = entry.form === 'adjective';
    if (entry.type === 'Place' && isQuotedAlone(tokens, at, match.length)) {
      drafts.push(quoted(at, match.length));
      continue;
    }
    if (adjective && tokens[at]?.parse?.pos !== 'ADJF') continue;
    if (entry.type === 'Place' && match.length === 1 && isFirstName(tokens[at], tokens[at + 1])) continue;
    drafts.push({
      type: entry.type,
      form: entry.type === 'Threat' || entry.type === 'Collective' ? (adjective ? 'adjective' : 'common') : entry.form,
      firstToken: at,
      endToken: at + match.length,
      head: headOf(
        tokens.slice(at, at + match.length).map(({ parse }) => parse?.pos ?? null),
        at,
      ),
      rule: adjective ? 'catalogue-adjective' : 'catalogue-name',
      catalogueIds: [...new Set(match.entries.map(({ id }) => id))].sort(),
    });
  }
  return drafts;
};

/** «победа над | «Барселоной»», «отель | «Прага»»: in quotation marks of its own the name of a place is that of something else. */
function isQuotedAlone(tokens: readonly Token[], at: number, length: number): boolean {
  return /^[«"“„]$/u.test(tokens[at - 1]?.text ?? '') && /^[»"”“]$/u.test(tokens[at + length]?.text ?? '');
}

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
