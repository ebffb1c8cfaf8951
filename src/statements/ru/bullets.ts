import type { Sentence } from '../../text/text.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, insideOf, isActor, isResolved, lemma, mentionsOf } from '../context.ts';
import { NOTHING, type StatementRule } from '../rule.ts';
import type { Argument } from '../statement.ts';
import { subjectOf } from './clause.ts';
import { fits } from './fits.ts';
import { doersOf } from './doers.ts';
import { headingOf, headingVerbs } from './headings.ts';
import { mentionAt } from './phrases.ts';
import { framesOf, isPassive, moodOfFrame } from './verb-frames.ts';
import type { Voices } from './voices.ts';
import type { Argued } from '../demand.ts';
import { unwrap } from './unwrap.ts';

interface Heading {
  readonly sentence: Sentence;
  readonly relation: string;
  readonly subject: Argument;
  readonly byActor: boolean;
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

/** The noun phrase that the bullet begins with: «1. Договор о …», «— Стратегию развития …». */
function listedThing(context: Context, sentence: Sentence): Argued | null {
  const noun = sentence.tokens.find(({ parse }) => parse?.pos === 'NOUN' || parse?.pos === 'VERB');
  return noun?.parse?.pos === 'NOUN' && /^(?:nomn|accs)$/u.test(noun.parse.case ?? '')
    ? mentionAt(context, sentence, noun)
    : null;
}

/** «Стороны подписали документы:» and what they signed: each bullet is an object of the heading's verbs. */
function underVerb(context: Context, sentence: Sentence, above: Sentence, voices: Voices): readonly Candidate[] {
  const thing = listedThing(context, sentence);
  if (!thing) return [];
  return headingVerbs(above).flatMap((token) => {
    const passive = isPassive(context, token);
    for (const frame of framesOf(context, token)) {
      if (!frame.slots.includes('accs') || frame.reverse || frame.subjectSlot) continue;
      const site = { context, sentence: above, token, frame, voices, passive };
      const found = doersOf(site).flatMap(({ argument }) => {
        const given = {
          ...moodOfFrame(site),
          type: frame.relation,
          sentence,
          subject: argument,
          object: asArgument(thing),
          clause: { start: sentence.start, end: sentence.end },
          rule: `bullet:${frame.relation.toLowerCase()}`,
          act: frame.act,
          more: [{ start: above.start, end: above.end, role: 'heading' as const }],
        };
        return fits(context, given, frame) ? [candidate(given)] : [];
      });
      if (found.length > 0) return found;
    }
    return [];
  });
}

/** Bullets take subject and relation from their heading; each is a statement of its own. */
export const bullets: StatementRule = (context, sentence, voices) => {
  if (sentence.role !== 'bullet') return NOTHING;
  const above = headingOf(context, sentence);
  const listed = above ? underVerb(context, sentence, above, voices) : [];
  if (listed.length > 0) return { candidates: listed, misses: [] };
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
