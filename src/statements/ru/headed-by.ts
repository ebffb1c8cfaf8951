import type { Sentence } from '../../text/text.ts';
import type { Candidate } from '../candidate.ts';
import { type Context, isOuter, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import type { StatementRule } from '../rule.ts';
import { joined } from './clause.ts';
import { mentionAt } from './phrases.ts';
import { statedBeside } from './stated-beside.ts';

const BODIES: ReadonlySet<string> = new Set(['Organisation', 'Centre', 'Collective', 'Project']);

const LEADERSHIP: ReadonlySet<string> = new Set(['руководство', 'предводительство', 'началие']);

/** Words of «во главе с» or «под руководством» that begin at `at`; 0 if none do. */
function markerAt({ tokens }: Sentence, at: number): number {
  const [first, second] = [tokens[at]?.norm, lemma(tokens[at + 1])];
  if (first === 'под') return LEADERSHIP.has(second) ? 2 : 0;
  const atHead = (first === 'в' || first === 'во') && second === 'глава';
  return atHead && /^со?$/u.test(tokens[at + 2]?.norm ?? '') ? 3 : 0;
}

/** The body whose words end at `at`: a mention, or the noun phrase that the tree ends there. */
function bodyBefore(context: Context, sentence: Sentence, at: number): Argued | null {
  const { tokens } = sentence;
  const named = mentionsOf(context, sentence)
    .filter(isResolved)
    .find((one) => one.endToken === at && BODIES.has(one.type) && isOuter(context, one));
  if (named) return named;
  const noun = tokens[at - 1];
  if (noun?.parse?.pos !== 'NOUN') return null;
  const above = noun.deprel === 'nmod' && tokens[noun.head]?.parse?.pos === 'NOUN' ? noun.head : noun.index;
  return context.demand.phraseAt(sentence, above, at);
}

/** Nouns for somebody's time in office. */
const TENURE: ReadonlySet<string> = new Set('работа деятельность пребывание год период время срок труд'.split(' '));

/** The body whose words begin at `at`, past attributes: a name or the noun phrase there. */
function bodyBehind(context: Context, sentence: Sentence, at: number): Argued | null {
  const noun = sentence.tokens.find(
    ({ index, parse, text }) => index >= at && parse?.pos !== 'ADJF' && !/^[«"“„]$/u.test(text),
  );
  return noun ? mentionAt(context, sentence, noun) : null;
}

/** «работа Сомова | во главе банка», «Сомов | во главе банка», «Во главе банка – Сомов»: who is told of beside it. */
function personAtHead(context: Context, sentence: Sentence, at: number, body: Argued): Argued | null {
  const { tokens } = sentence;
  const persons = mentionsOf(context, sentence)
    .filter(isResolved)
    .filter(({ type, form }) => type === 'Person' && form === 'name');
  const before = persons.filter(({ endToken }) => endToken <= at).at(-1);
  const between = before ? tokens.slice(before.endToken, at) : [];
  const bridged = between.every((token) => token.parse?.pos === 'PREP' || TENURE.has(lemma(token)));
  if (before && between.length <= 3 && bridged) return before;
  const dashed = /^[—–-]$/u.test(tokens[body.endToken]?.text ?? '');
  const noun = dashed ? tokens.slice(body.endToken + 1).find(({ parse }) => parse?.case === 'nomn') : undefined;
  const behind = noun ? mentionAt(context, sentence, noun) : null;
  return behind?.type === 'Person' ? behind : null;
}

/** «… во главе | банка»: who is at the head of what is named behind. */
function atHead(context: Context, sentence: Sentence): readonly Candidate[] {
  return sentence.tokens.flatMap(({ index, norm }) => {
    const next = sentence.tokens[index + 2];
    const marked = /^во?$/u.test(norm) && lemma(sentence.tokens[index + 1]) === 'глава';
    if (!marked || !next || next.parse?.pos === 'PREP') return [];
    const body = bodyBehind(context, sentence, index + 2);
    if (!body || !(BODIES.has(body.type) || body.type === 'Place')) return [];
    const person = personAtHead(context, sentence, index, body);
    return person
      ? statedBeside(context, sentence, { type: 'LEADS', subject: person, object: body, rule: AT_HEAD })
      : [];
  });
}

const AT_HEAD = 'phrase:at-head';

/** «коалиция во главе с Ивановым», «делегация под руководством Петрова»: what stands right before is headed by who is named. */
export const headedBy: StatementRule = (context, sentence) => {
  const candidates: Candidate[] = [...atHead(context, sentence)];
  for (const { index } of sentence.tokens) {
    const width = markerAt(sentence, index);
    if (width === 0) continue;
    const from = index + width;
    const leader = mentionsOf(context, sentence).find(
      ({ type, firstToken, form }) =>
        type === 'Person' && form !== 'adjective' && firstToken >= from && firstToken <= from + 1,
    );
    const body = leader ? bodyBefore(context, sentence, index) : null;
    if (!leader || !body || !BODIES.has(body.type)) continue;
    for (const one of joined(context, sentence, leader).filter(({ type }) => type === 'Person')) {
      const stated = { type: 'LEADS', subject: one, object: body, rule: 'phrase:headed-by' };
      candidates.push(...statedBeside(context, sentence, stated));
    }
  }
  return { candidates, misses: [] };
};
