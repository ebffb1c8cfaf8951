import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, isActor, lemma, type Voice } from '../context.ts';
import type { Argued } from '../demand.ts';
import { NOTHING, type StatementRule } from '../rule.ts';
import type { Argument, Evaluation } from '../statement.ts';
import { fits } from './fits.ts';
import { type Mood, moodOf } from './mood.ts';
import { membersAt } from './phrases.ts';
import { subjectsOf } from './subjects.ts';
import { childrenBy, headOfToken, isBy } from './tree.ts';
import type { Voices } from './voices.ts';

/** What telling a deed says of who has done it. */
interface Verdict {
  readonly type: 'ACCUSED' | 'ASSESSED';
  readonly evaluation: Evaluation | null;
}

const ACCUSED: Verdict = { type: 'ACCUSED', evaluation: null };
const PRAISED: Verdict = { type: 'ASSESSED', evaluation: 'positive' };
const BLAMED: Verdict = { type: 'ASSESSED', evaluation: 'negative' };

const PREDICATES: ReadonlySet<string> = new Set(['VERB', 'ADJS']);

/** By these verbs one claims what others may deny. */
const CLAIMING: ReadonlySet<string> = new Set(['утверждать', 'настаивать', 'уверять', 'подозревать', 'полагать']);

/** True where the words before say that somebody claims it, not only tells it: «утверждает, что», «по версии», «по данным полиции». */
function isClaimed({ lexicon }: Context, { tokens }: Sentence, verb: Token): boolean {
  const { investigators } = lexicon.words;
  const searches = tokens.some((token) => investigators.has(lemma(token)));
  const claims = ({ norm, index, parse }: Token): boolean =>
    CLAIMING.has(parse?.lemma ?? norm) ||
    // «следствие считает», «по мнению следователей»
    (searches && /^(?:считать|мнение)$/u.test(parse?.lemma ?? '')) ||
    (norm === 'версии' && tokens[index - 1]?.norm === 'по') ||
    (norm === 'данным' && investigators.has(lemma(tokens[index + 1])));
  return verb.parse?.tense === 'past' && tokens.some(claims);
}

/** «заявил министр, который нарушил …»: a clause that only tells who speaks is none of his words. */
function isAside(sentence: Sentence, verb: Token): boolean {
  let at: Token | undefined = verb;
  for (let step = 0; at && step < 6; step += 1) {
    if (isBy(at, 'acl', 'advcl')) return true;
    at = headOfToken(sentence, at);
  }
  return false;
}

/** Verbs that say no more than what their object names: «внёс вклад», «допустил ошибку». */
const BRINGING: ReadonlySet<string> = new Set(
  (
    'внести вносить сыграть играть добиться добиваться достичь достигнуть достигать иметь показать показывать продемонстрировать ' +
    'демонстрировать прикладывать приложить обладать отличаться славиться страдать проявить проявлять совершить совершать допустить допускать нести потерпеть терпеть заслуживать являть оказать сделать'
  ).split(' '),
);

/** What the object of such a verb says of who brought it about. */
function doneBy({ lexicon }: Context, sentence: Sentence, { index }: Token): Verdict | null {
  const { praiseNouns, merits, faults } = lexicon.words;
  for (const object of childrenBy(sentence, index, 'obj', 'obl', 'iobj', 'xcomp')) {
    const noun = lemma(object);
    if (praiseNouns.has(noun) || merits.has(noun)) return PRAISED;
    if (faults.has(noun)) return BLAMED;
  }
  return null;
}

/** What the predicate says of its subject; null for words that only tell. */
function verdictOf(context: Context, sentence: Sentence, verb: Token, { polarity }: Mood): Verdict | null {
  const { misdeeds, crimes, feats, failings } = context.lexicon.words;
  const word = lemma(verb);
  const done = BRINGING.has(word) ? doneBy(context, sentence, verb) : null;
  // «не проявил мужества» blames; who is said to have made no mistake is not praised for it.
  if (done) return polarity === 'positive' ? done : done === PRAISED ? BLAMED : null;
  if (feats.has(word)) return polarity === 'positive' ? PRAISED : BLAMED;
  // Whoever denies a fault neither blames nor praises.
  if (polarity === 'negative') return null;
  if (misdeeds.has(word) || (crimes.has(word) && isClaimed(context, sentence, verb))) return ACCUSED;
  return failings.has(word) ? BLAMED : null;
}

function statementsOf(
  context: Context,
  sentence: Sentence,
  verb: Token,
  { verdict, speaker }: { verdict: Verdict; speaker: Argument },
): readonly Candidate[] {
  const done = subjectsOf(sentence, verb).nouns.flatMap((noun) => membersAt(context, sentence, noun));
  const others = done.filter(({ entity }) => entity !== speaker.entity);
  return others.flatMap((one) => {
    const { type, evaluation } = verdict.type === 'ACCUSED' && !isActor(context, one) ? BLAMED : verdict;
    const given = {
      type,
      sentence,
      subject: { entity: speaker.entity, start: null, end: null, via: 'speaker' as const },
      object: asArgument(one),
      evaluation,
      act: true,
      clause: spanOf(verb, one),
      rule: `claim:${type.toLowerCase()}`,
    };
    return fits(context, given) ? [candidate(given)] : [];
  });
}

const spanOf = (verb: Token, one: Argued): { start: number; end: number } => ({
  start: Math.min(verb.start, one.start),
  end: Math.max(verb.end, one.end),
});

/** Whose words the predicate stands in; null for the author's, and for what only tells of who speaks. */
function speakerAt(sentence: Sentence, verb: Token, voices: Voices): Argument | null {
  const { speaker, speech }: Voice = voices.at(sentence, verb);
  return speech === 'author' || isAside(sentence, verb) ? null : speaker;
}

/** «утверждает, что Белов солгал суду», «„реформа провалилась“, – сказал он»: who tells of a misdeed accuses, of a feat or a failure assesses. */
export const claims: StatementRule = (context, sentence, voices) => {
  const candidates = sentence.tokens
    .filter(({ parse }) => PREDICATES.has(parse?.pos ?? '') && parse?.person !== '1per')
    .flatMap((verb) => {
      const mood = moodOf(context, sentence, verb.index);
      const verdict = mood.modality === 'asserted' ? verdictOf(context, sentence, verb, mood) : null;
      const speaker = verdict ? speakerAt(sentence, verb, voices) : null;
      return verdict && speaker ? statementsOf(context, sentence, verb, { verdict, speaker }) : [];
    });
  return candidates.length > 0 ? { candidates, misses: [] } : NOTHING;
};
