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

/** What somebody does for years: told in the present too. */
const LASTING: ReadonlySet<string> = new Set(
  'возглавлять руководить являться занимать состоять работать служить преподавать входить заведовать управлять'.split(
    ' ',
  ),
);

/** «Стал депутатом.», «В мае назначен послом.», «С 2010 года возглавляет банк.»: what is told of one man's life. */
const isOfLife = ({ parse }: Token): boolean => {
  if (parse?.number !== 'sing' || parse.gender === 'neut') return false;
  if (parse.pos === 'PRTS') return true;
  return parse.pos === 'VERB' && (parse.tense === 'past' || (parse.tense === 'pres' && LASTING.has(parse.lemma)));
};

/** A verb of a person's life with nothing that could be its subject before it. */
function lacksSubject(sentence: Sentence, verb: Token): boolean {
  const { deprel } = verb;
  const main = deprel === 'root' || deprel === 'cop' || deprel === 'conj';
  if (!isOfLife(verb) || !main) return false;
  const { nouns, firstPerson } = subjectsOf(sentence, verb);
  return !firstPerson && nouns.length === 0;
}

const agrees = ({ parse }: Token, noun: Token | undefined): boolean =>
  noun?.parse?.gender == null || parse?.gender == null || parse.pos === 'NOUN' || noun.parse.gender === parse.gender;

/** The persons who are subjects of a sentence's main clauses; null if they have no subject at all. */
function subjectsIn(context: Context, sentence: Sentence): readonly Argued[] | null {
  // «Окончил университет»: what looks like a nominative is the object of a life told on.
  const main = clausesOf(sentence).filter(
    ({ kind, subjects }) =>
      kind === 'main' && subjects.some((at) => sentence.tokens[at]?.deprel.startsWith('obj') === false),
  );
  if (main.length === 0) return null;
  return main
    .flatMap(({ subjects }) => subjects)
    .flatMap((at) => sentence.tokens[at] ?? [])
    .map((noun) => mentionAt(context, sentence, noun))
    .filter((mention) => mention?.type === 'Person')
    .filter((mention) => mention !== null);
}

/** Of whom a verb of a life without a subject is told. */
export const droppedSubject = (context: Context, sentence: Sentence, verb: Token): Argument | null =>
  lacksSubject(sentence, verb) ? personTold(context, sentence, verb) : null;

/** The person who was the subject of the last sentence that had one, if the verb or title agrees with him. */
export function personTold(context: Context, sentence: Sentence, word: Token): Argument | null {
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - WINDOW); index -= 1) {
    const earlier = context.text.sentences[index];
    const persons = earlier ? subjectsIn(context, earlier) : null;
    if (!earlier || !persons) continue;
    const one = persons.find(({ head }) => agrees(word, earlier.tokens[head]));
    return one ? { entity: one.entity, start: null, end: null, via: 'ellipsis' } : null;
  }
  return null;
}
