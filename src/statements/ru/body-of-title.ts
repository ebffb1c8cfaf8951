import type { Sentence } from '../../text/text.ts';
import { type Context, headOf, lemma, mentionsOf } from '../context.ts';
import type { Argument } from '../statement.ts';
import { bareDomain } from './bare-title.ts';
import { bearersOf } from './role-bearers.ts';
import { domainOf } from './role-domain.ts';

/** Titles of those who stand for a body without holding an office there. */
const BELONGING: ReadonlySet<string> = new Set(
  'представитель представительница член участник сторонник активист кандидат'.split(' '),
);

const POSTS: ReadonlySet<string> = new Set(['пост', 'должность']);

/** A title told so many sentences before is no longer thought of. */
const WINDOW = 40;

const ellipsis = ({ entity }: Argument): Argument => ({ entity, start: null, end: null, via: 'ellipsis' });

/** «…, занимавший пост | президента ABC»: the office that the sentence says somebody held. */
function heldOffice(context: Context, sentence: Sentence, person: string): Argument | null {
  for (const role of mentionsOf(context, sentence)) {
    const post = sentence.tokens[role.firstToken - 1];
    if (role.form !== 'role' || !POSTS.has(lemma(post)) || lemma(sentence.tokens[post?.head ?? -1]) !== 'занимать')
      continue;
    const domain = domainOf(context, sentence, role) ?? bareDomain(context, sentence, role, person);
    if (domain) return domain.argument;
  }
  return null;
}

/** The body of which a person's title tells, in this sentence or before: «премьер-министр Чада … подал в отставку». */
export function bodyOfTitle(context: Context, sentence: Sentence, person: string): Argument | null {
  const held = heldOffice(context, sentence, person);
  if (held) return held;
  for (let index = sentence.index; index >= Math.max(0, sentence.index - WINDOW); index -= 1) {
    const earlier = context.text.sentences[index];
    if (!earlier) continue;
    for (const role of mentionsOf(context, earlier)) {
      if (role.form !== 'role' || BELONGING.has(lemma(headOf(earlier, role)))) continue;
      if (!bearersOf(context, earlier, role).some(({ entity }) => entity === person)) continue;
      const domain = domainOf(context, earlier, role) ?? bareDomain(context, earlier, role, person);
      if (domain) return index === sentence.index ? domain.argument : ellipsis(domain.argument);
    }
  }
  return null;
}
