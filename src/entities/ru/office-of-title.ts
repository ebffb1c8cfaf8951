import type { Mention } from '../../mentions/mention.ts';
import { HEADS_OF_STATE, type Office } from '../catalogue.ts';
import { type Discourse, entityOf, headToken, inside, isState, neighbours, tokensOf } from '../discourse.ts';
import { roleTitle, type Title } from './role-titles.ts';

/** Titles of the heads of organisations, by which «глава МАГАТЭ» is known. */
const HEADS_OF_BODIES = new Set([
  'генсек',
  'председатель',
  'президент',
  'генеральный директор',
  'директор-распорядитель',
]);

export function titleOf(discourse: Discourse, mention: Mention): Title {
  const words = tokensOf(discourse, mention).filter(({ kind }) => kind === 'word');
  const head = words.findIndex(({ index }) => index === mention.head);
  const lemma = headToken(discourse, mention)?.parse?.lemma ?? '';
  return roleTitle(
    lemma,
    words.map(({ norm }) => norm),
    Math.max(head, 0),
  );
}

/** The mention of what the title is of: in its genitive, or the adjective before it («российский президент»). */
export function governing(discourse: Discourse, mention: Mention): Mention | null {
  const inner = inside(discourse, mention).filter(
    ({ type, rule }) => (type === 'Place' || type === 'Organisation') && rule !== 'ministry-in-title',
  );
  const found = [...inner.filter(({ firstToken }) => firstToken > mention.head), ...inner].find((one) =>
    entityOf(discourse, one),
  );
  if (found) return found;
  const adjective = neighbours(discourse, mention).find(
    ({ form, type, endToken }) => form === 'adjective' && type === 'Place' && endToken === mention.firstToken,
  );
  return adjective ?? null;
}

/** The state or organisation that the title is of. */
export function governed(discourse: Discourse, mention: Mention): string | null {
  const found = governing(discourse, mention);
  return found && entityOf(discourse, found);
}

/** The office that a title of something is. */
export function officesFor(discourse: Discourse, title: Title, of: string): readonly Office[] {
  const { index } = discourse;
  const ofBody = index.officeOfBody.get(of);
  if (ofBody && (title.isHead || title.name === ofBody.title || title.name === 'министр' || title.name === 'спикер'))
    return [ofBody];
  const own = index.officesOf.get(of) ?? [];
  if (!title.isHead) return own.filter((office) => office.title === title.name).slice(0, 1);
  const heads = isState(discourse, of) ? new Set(HEADS_OF_STATE) : HEADS_OF_BODIES;
  const known = own.filter((office) => heads.has(office.title));
  // «лидер Великобритании», «глава Испании» may be the king or the head of government.
  return known.length === 1 || known[0]?.title === 'президент' ? known.slice(0, 1) : [];
}
