import type { Sentence } from '../../text/text.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, insideOf, isActor, isResolved, lemma, mentionsOf } from '../context.ts';
import { NOTHING, type StatementRule } from '../rule.ts';
import type { Argument } from '../statement.ts';
import { subjectOf } from './clause.ts';
import { fits } from './fits.ts';
import { unwrap } from './unwrap.ts';

interface Heading {
  readonly sentence: Sentence;
  readonly relation: string;
  readonly subject: Argument;
  readonly byActor: boolean;
}

/** The last heading before a bullet, with nothing but bullets between. */
function headingOf(context: Context, bullet: Sentence): Sentence | null {
  for (let index = bullet.index - 1; index >= 0; index -= 1) {
    const sentence = context.text.sentences[index];
    if (
      sentence?.role === 'heading' ||
      (sentence && context.text.article.text.slice(sentence.start, sentence.end).endsWith(':'))
    )
      return sentence;
    if (sentence?.role !== 'bullet') return null;
  }
  return null;
}

const NOUNS: Readonly<Record<string, string>> = {
  инициатива: 'PROPOSED',
  предложение: 'PROPOSED',
  цель: 'HAS_GOAL',
  задача: 'HAS_GOAL',
  направление: 'CALLED_FOR',
  приоритет: 'CALLED_FOR',
  мера: 'CALLED_FOR',
};

/** «Инициативы Китая:» → PROPOSED by China; «Президент обозначил направления …:» → CALLED_FOR by him. */
function readHeading(context: Context, sentence: Sentence): Heading | null {
  const noun = sentence.tokens.find((token) => NOUNS[lemma(token)] !== undefined);
  const relation = noun ? NOUNS[lemma(noun)] : undefined;
  if (!noun || !relation) return null;
  const owner = mentionsOf(context, sentence).find(
    ({ firstToken, form }) => firstToken === noun.index + 1 && form !== 'adjective',
  );
  const verb = sentence.tokens.find(({ parse }) => parse?.pos === 'VERB');
  const doer = verb ? subjectOf(context, sentence, verb.index) : owner;
  const subject = relation === 'HAS_GOAL' ? (owner ?? doer) : doer;
  if (!subject || !isResolved(subject) || !isActor(context, subject)) return null;
  return { sentence, relation, subject: asArgument(subject), byActor: relation !== 'HAS_GOAL' };
}

/** A bullet's own noun can say more than its heading: «поддержка создания X» under «Инициативы:» supports. */
function relationOf(context: Context, bullet: Sentence, heading: Heading): string {
  const own = lemma(bullet.tokens.find(({ parse }) => parse?.pos === 'NOUN'));
  return heading.byActor && context.lexicon.words.supportNouns.has(own) ? 'SUPPORTS' : heading.relation;
}

/** Bullets take subject and relation from their heading; each is a statement of its own. */
export const bullets: StatementRule = (context, sentence) => {
  if (sentence.role !== 'bullet') return NOTHING;
  const above = headingOf(context, sentence);
  const heading = above ? readHeading(context, above) : null;
  const first = mentionsOf(context, sentence).find(
    ({ form, rule }) => form !== 'adjective' && rule !== 'infinitive-phrase',
  );
  if (!above || !heading || !first) return NOTHING;
  const relation = relationOf(context, sentence, heading);
  const inner =
    relation === 'SUPPORTS'
      ? (insideOf(context, first).find(({ firstToken }) => firstToken > first.head) ?? first)
      : first;
  const target = unwrap(context, sentence, inner).mention;
  if (!isResolved(target))
    return { candidates: [], misses: [{ trigger: lemma(sentence.tokens[0]), reason: 'OBJECT_UNRESOLVED' }] };
  const given = {
    type: relation,
    sentence,
    subject: heading.subject,
    object: asArgument(target),
    clause: { start: sentence.start, end: sentence.end },
    rule: `bullet:${relation.toLowerCase()}`,
    act: heading.byActor,
    foundsObject: relation === 'PROPOSED' || relation === 'SUPPORTS',
    modality: heading.relation === 'PROPOSED' ? ('proposed' as const) : ('asserted' as const),
    more: [{ start: above.start, end: above.end, role: 'heading' as const }],
  };
  const candidates: Candidate[] = fits(context, given) ? [candidate(given)] : [];
  return {
    candidates,
    misses: candidates.length > 0 ? [] : [{ trigger: lemma(sentence.tokens[0]), reason: 'KINDS_DO_NOT_FIT' }],
  };
};
