import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import type { MentionDraft } from '../make-mention.ts';

/** Each of several has a head of its own. */
const HEADED: ReadonlySet<string> = new Set(
  'государство страна республика держава правительство ведомство министерство парламент регион делегация миссия дипведомство'.split(
    ' ',
  ),
);
const MODIFIERS: ReadonlySet<string> = new Set(['ADJF', 'PRTF', 'NUMR']);

/** The first noun behind the head, past its modifiers. */
function nounBehind(tokens: readonly Token[], head: number): Token | undefined {
  const noun = tokens.slice(head + 1).find(({ parse, kind }) => kind !== 'number' && !MODIFIERS.has(parse?.pos ?? ''));
  return noun?.parse?.pos === 'NOUN' ? noun : undefined;
}

/** «Узбекистана и Казахстана»: two names of places joined by «и», right behind the head. */
function twoPlaces(tokens: readonly Token[], head: number, found: readonly MentionDraft[]): boolean {
  const placeAt = (at: number): MentionDraft | undefined =>
    found.find(({ type, form, firstToken }) => type === 'Place' && form === 'name' && firstToken === at);
  const first = placeAt(head + 1);
  return first !== undefined && tokens[first.endToken]?.norm === 'и' && placeAt(first.endToken + 1) !== undefined;
}

/** «главы государств», «главы двух стран», «главы Перу и Чили»: the form may be that of one, but several are headed by several. */
export function severalHeads({ tokens }: Sentence, { norm, index }: Token, found: readonly MentionDraft[]): boolean {
  if (norm !== 'главы') return false;
  const noun = nounBehind(tokens, index)?.parse;
  return (noun?.number === 'plur' && HEADED.has(noun.lemma)) || twoPlaces(tokens, index, found);
}
