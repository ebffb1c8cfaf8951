import type { Token } from '../../text/token.ts';
import type { MentionDraft } from '../make-mention.ts';
import type { MentionRule } from '../mention-rule.ts';

/** Ways that are called by their ends. */
const WAYS: ReadonlySet<string> = new Set(
  'автодорога автомагистраль автострада газопровод дорога коридор линия магистраль маршрут нефтепровод паром переправа рейс трасса трубопровод шоссе'.split(
    ' ',
  ),
);

const isName = (token: Token | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(token?.text ?? '');
const isDash = (token: Token | undefined): boolean => /^[-–—]$/u.test(token?.text ?? '');

/** Index behind «Омск – Тара – Томск» that begins at `from`, or null. */
function routeEnd(tokens: readonly Token[], from: number): number | null {
  let end = from + 1;
  while (isName(tokens[from]) && isDash(tokens[end]) && isName(tokens[end + 1])) end += 2;
  return end > from + 1 ? end : null;
}

/** Where a further route of a list may begin: «Север – Юг, | Восток – Запад», «… и | Омск – Тара». */
const goesOn = (token: Token | undefined): boolean => /^(?:,|и)$/u.test(token?.norm ?? '');

/** «трасса | Омск – Тара», «коридоры Север–Юг, | Восток–Запад»: ways named by their ends. */
export const routes: MentionRule = ({ tokens }) =>
  tokens.flatMap(({ parse, index }): MentionDraft[] => {
    if (parse?.pos !== 'NOUN' || !WAYS.has(parse.lemma)) return [];
    const drafts: MentionDraft[] = [];
    let at = /^[«"“„]$/u.test(tokens[index + 1]?.text ?? '') ? index + 2 : index + 1;
    for (let end = routeEnd(tokens, at); end !== null; end = routeEnd(tokens, at)) {
      drafts.push({ type: 'Project', form: 'name', firstToken: at, endToken: end, head: at, rule: 'route' });
      if (!goesOn(tokens[end])) break;
      at = end + 1;
    }
    return drafts;
  });
