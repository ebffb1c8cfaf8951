import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, lemma } from '../context.ts';
import { fillersOf } from './complements.ts';
import { mentionAt } from './phrases.ts';
import { subjectsOf } from './subjects.ts';
import type { Wish } from './wish.ts';

/** Verbs by which a state of things asks for something, with the case of what it asks for. */
const REQUIRING: Readonly<Record<string, string>> = {
  требовать: 'gent',
  потребовать: 'gent',
  нуждаться: 'в loct',
  диктовать: 'accs',
  заслуживать: 'gent',
};

/** What can be a state of things. */
const MATTERS: ReadonlySet<string> = new Set(['Threat', 'Initiative', 'Event', 'Document', 'Project']);

/** «угрозы требуют совместных усилий»: what a matter, not a person, asks for is wanted by who says so. */
export function asRequirement(context: Context, sentence: Sentence, token: Token): Wish | null {
  const slot = REQUIRING[lemma(token)];
  if (token.parse?.pos !== 'VERB' || slot === undefined) return null;
  const { nouns } = subjectsOf(sentence, token);
  const subjects = nouns.flatMap((noun) => mentionAt(context, sentence, noun) ?? []);
  if (subjects.length === 0 || subjects.some(({ type }) => !MATTERS.has(type))) return null;
  const things = fillersOf(context, sentence, token.index, slot);
  return things.length > 0 ? { token, things, by: null, rule: 'wanted:requirement' } : null;
}
