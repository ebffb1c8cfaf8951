import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, isActor, isLoose, isOuter, isResolved, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import { mentionAt } from './phrases.ts';
import { subjectsOf } from './subjects.ts';

const announces = (context: Context, { start, end }: Sentence): boolean =>
  context.text.article.text.slice(start, end).endsWith(':');

/** The last heading before a bullet, with nothing but bullets between: a line of its own, or words that end in a colon. */
export function headingOf(context: Context, bullet: Sentence): Sentence | null {
  for (let index = bullet.index - 1; index >= 0; index -= 1) {
    const sentence = context.text.sentences[index];
    if (!sentence) return null;
    if (sentence.role === 'heading' || (sentence.role !== 'bullet' && announces(context, sentence))) return sentence;
    if (sentence.role !== 'bullet') return null;
  }
  return null;
}

/** The verb that the heading ends with, or whose objects its bullets are. */
export const headingVerbs = ({ tokens }: Sentence): readonly Token[] =>
  tokens.filter(({ parse, deprel, head }) => {
    const joined = deprel === 'conj' && tokens[head]?.deprel === 'root';
    return (parse?.pos === 'VERB' || parse?.pos === 'PRTS') && (deprel === 'root' || joined);
  });

/** «Президент Чили:», «Министр предложил:»: of whom the bullets beneath tell what he did. */
export function headingSubjects(context: Context, bullet: Sentence): readonly Argued[] {
  const heading = headingOf(context, bullet);
  if (!heading) return [];
  const [verb] = headingVerbs(heading);
  if (verb) return subjectsOf(heading, verb).nouns.flatMap((noun) => mentionAt(context, heading, noun) ?? []);
  const actors = mentionsOf(context, heading).filter(
    (mention) => isOuter(context, mention) && !isLoose(mention) && mention.form !== 'adjective',
  );
  const [actor] = actors.filter((mention) => isActor(context, mention));
  return actor && isResolved(actor) && heading.tokens[actor.head]?.parse?.case === 'nomn' ? [actor] : [];
}
