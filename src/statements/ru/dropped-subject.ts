import { clausesOf } from '../../text/ru/clauses.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import type { Context } from '../context.ts';
import type { Argued } from '../demand.ts';
import type { Argument } from '../statement.ts';
import { mentionAt } from './phrases.ts';
import { subjectsOf } from './subjects.ts';

/** A life is told in sentences without a subject, one after another; further back nobody remembers of whom. */
const WINDOW = 6;

/** «Стал депутатом.», «Затем работал в банке.»: a verb of a person's past with nothing that could be its subject before it. */
function lacksSubject(sentence: Sentence, verb: Token): boolean {
  const { parse, deprel } = verb;
  const past = parse?.pos === 'VERB' && parse.tense === 'past' && parse.number === 'sing' && parse.gender !== 'neut';
  const main = deprel === 'root' || deprel === 'cop' || deprel === 'conj';
  if (!past || !main) return false;
  const { nouns, firstPerson } = subjectsOf(sentence, verb);
  return !firstPerson && nouns.length === 0;
}

const agrees = (verb: Token, noun: Token | undefined): boolean =>
  noun?.parse?.gender == null || noun.parse.gender === verb.parse?.gender;

/** The persons who are subjects of a sentence's main clauses; null if they have no subject at all. */
function subjectsIn(context: Context, sentence: Sentence): readonly Argued[] | null {
  const main = clausesOf(sentence).filter(({ kind, subjects }) => kind === 'main' && subjects.length > 0);
  if (main.length === 0) return null;
  return main
    .flatMap(({ subjects }) => subjects)
    .flatMap((at) => sentence.tokens[at] ?? [])
    .map((noun) => mentionAt(context, sentence, noun))
    .filter((mention) => mention?.type === 'Person')
    .filter((mention) => mention !== null);
}

/** Of whom a past without a subject is told: the person who was the subject of the last sentence of the paragraph that had one. */
export function droppedSubject(context: Context, sentence: Sentence, verb: Token): Argument | null {
  if (!lacksSubject(sentence, verb)) return null;
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - WINDOW); index -= 1) {
    const earlier = context.text.sentences[index];
    const persons = earlier ? subjectsIn(context, earlier) : null;
    if (!earlier || !persons) continue;
    const one = persons.find(({ head }) => agrees(verb, earlier.tokens[head]));
    return one ? { entity: one.entity, start: null, end: null, via: 'ellipsis' } : null;
  }
  return null;
}
