import type { Candidate } from '../candidate.ts';
import { isResolved, lemma, mentionsOf } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import { statedBeside } from './stated-beside.ts';

/** Words between a name and the body in brackets: «Иванов (партия «Рост»)», «Петров («Рост»)». */
const BETWEEN = /^[(«"“„]$/u;
const BODY_NOUNS = new Set(['партия', 'фракция', 'движение', 'блок', 'клуб', 'компания', 'группа']);

/** «Иванов («Рост»)», «Петров (КПРФ)»: whoever is named has his body in the brackets behind him. */
export const partyBrackets: StatementRule = (context, sentence) => {
  const { tokens } = sentence;
  const mentions = mentionsOf(context, sentence).filter(isResolved);
  const candidates: Candidate[] = [];
  for (const person of mentions) {
    if (person.type !== 'Person' || person.form !== 'name' || tokens[person.endToken]?.text !== '(') continue;
    const body = mentions.find(({ type, form, firstToken }) => {
      const between = tokens.slice(person.endToken, firstToken);
      return (
        type === 'Organisation' &&
        form === 'name' &&
        between.length > 0 &&
        between.length <= 3 &&
        between.every((token) => BETWEEN.test(token.text) || BODY_NOUNS.has(lemma(token)))
      );
    });
    if (!body || !/^[»"”)]$/u.test(tokens[body.endToken]?.text ?? '')) continue;
    const stated = { type: 'MEMBER_OF', subject: person, object: body, rule: 'phrase:brackets' };
    candidates.push(...statedBeside(context, sentence, stated));
  }
  return { candidates, misses: [] };
};
