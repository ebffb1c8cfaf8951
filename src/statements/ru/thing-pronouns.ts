import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import type { Context } from '../context.ts';
import type { Argued } from '../demand.ts';
import { childrenBy, isBy, prepositionAt } from './tree.ts';

/** What a pronoun of things takes up is in the sentence before, or in a clause before its own. */
const THINGS: ReadonlySet<string> = new Set([
  'Event',
  'Document',
  'Initiative',
  'Project',
  'Organisation',
  'Centre',
  'Threat',
]);

const FEMININE = /^(?:она|нее|ее|ней|ею|нею|ей)$/u;

/** True if the noun is a thing of the pronoun's gender. */
const isThing = ({ parse }: Token, { norm }: Token): boolean =>
  parse?.pos === 'NOUN' &&
  !parse.grammemes.has('anim') &&
  parse.number === 'sing' &&
  (parse.gender === 'femn') === FEMININE.test(norm);

/** A pronoun of the third person, also where its form is taken for the possessive («её возглавляет»). */
const isPersonal = (token: Token): boolean =>
  token.parse?.pos === 'NPRO'
    ? /^(?:он|она|оно)$/u.test(token.parse.lemma) && token.parse.number === 'sing'
    : /^(?:его|ее)$/u.test(token.norm) && isBy(token, 'obj', 'iobj');

/** The nouns of a sentence that are spoken of, those in the pronoun's own place first: an object takes up an object. */
function spokenOf({ tokens }: Sentence, pronoun: Token): readonly Token[] {
  const subjects = tokens.filter((token) => isBy(token, 'nsubj'));
  const objects = tokens.filter((token) => isBy(token, 'obj'));
  return isBy(pronoun, 'nsubj') ? [...subjects, ...objects] : [...objects, ...subjects];
}

/**
 * «Его поддержали», «в нём участвовали», «она включает»: the thing of the sentence before that the pronoun agrees with;
 * `mentionAt` tells what a noun there is.
 */
export function thingMeant(
  context: Context,
  sentence: Sentence,
  pronoun: Token,
  mentionAt: (context: Context, sentence: Sentence, head: Token) => Argued | null,
): Argued | null {
  if (!isPersonal(pronoun)) return null;
  const earlier = context.text.sentences[sentence.index - 1];
  if (!earlier || hasOwn(sentence, pronoun)) return null;
  for (const noun of spokenOf(earlier, pronoun)) {
    const thing = isThing(noun, pronoun) ? mentionAt(context, earlier, noun) : null;
    if (thing && THINGS.has(thing.type)) return thing;
  }
  return null;
}

/** True if the sentence names something before the pronoun that it may mean: then that is for the reading to tell. */
const hasOwn = (sentence: Sentence, pronoun: Token): boolean =>
  sentence.tokens
    .slice(0, pronoun.index)
    .some(
      (noun) =>
        isThing(noun, pronoun) &&
        isBy(noun, 'nsubj', 'obj') &&
        prepositionAt(sentence, noun) === null &&
        childrenBy(sentence, noun.index, 'nummod').length === 0,
    );
