import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import { NOTHING, type StatementRule } from '../rule.ts';
import { fits } from './fits.ts';
import type { Voices } from './voices.ts';
import { wanted } from './wanted.ts';

/** «с учётом», «на фоне», «перед лицом»: in view of what something is wanted. */
const IN_VIEW: Readonly<Record<string, RegExp>> = {
  учет: /^с$/u,
  фон: /^на$/u,
  лицо: /^перед$/u,
  свет: /^в$/u,
  ввиду: /./u,
};

const opensView = ({ tokens }: Sentence, token: Token): boolean =>
  IN_VIEW[lemma(token)]?.test(tokens[token.index - 1]?.norm ?? '.') === true;

/** The dangers of the phrase behind «с учётом»: nothing but nouns, their attributes and commas between. */
function inView({ tokens }: Sentence, threats: readonly Argued[], marker: Token): readonly Argued[] {
  const end = tokens.find(
    ({ index, parse, text }) =>
      index > marker.index && !/^(?:NOUN|ADJF|PRTF|CONJ)$/u.test(parse?.pos ?? '') && text !== ',',
  );
  return threats.filter(
    ({ firstToken, endToken }) => firstToken > marker.index && endToken <= (end?.index ?? tokens.length),
  );
}

const isFight = ({ lexicon }: Context, token: Token): boolean => lexicon.words.counterNouns.has(lemma(token));

/** True if the word tells of acting against: «борьба», «преодолеть». */
const isAgainst = (context: Context, token: Token): boolean =>
  isFight(context, token) ||
  (context.lexicon.frames.get(lemma(token))?.some(({ relation }) => relation === 'COUNTERS') ?? false);

/** What speaks of the dangers as what is wanted is to meet: «борьба с X требует усилий», «X можно преодолеть только путём …». */
const MEETING: ReadonlySet<string> = new Set(['wanted:requirement', 'wanted:only-way']);

/** The dangers in view of which, or to meet which, the sentence says that something is wanted. */
function dangersOf(context: Context, sentence: Sentence, wish: Candidate): readonly Argued[] {
  const threats = threatsOf(context, sentence);
  const viewed = sentence.tokens
    .filter((token) => opensView(sentence, token))
    .flatMap((marker) => inView(sentence, threats, marker));
  const met = MEETING.has(wish.rule) && sentence.tokens.some((token) => isAgainst(context, token));
  return met ? [...viewed, ...threats.filter(({ end }) => end <= (wish.object.start ?? 0))] : viewed;
}

const threatsOf = (context: Context, sentence: Sentence): readonly Argued[] =>
  mentionsOf(context, sentence)
    .filter(({ type, form }) => type === 'Threat' && form !== 'adjective')
    .filter(isResolved);

/** «Речь идёт о | борьбе с X»: the fight that the sentence before has called for, told in detail. */
function elaborated(context: Context, { tokens }: Sentence): Token | undefined {
  const speech = tokens.findIndex(({ norm }) => norm === 'речь');
  const goes = tokens.slice(speech + 1, speech + 3).some((token) => lemma(token) === 'идти');
  const fight = goes ? tokens.slice(speech + 1, speech + 6).find((token) => isFight(context, token)) : undefined;
  return speech >= 0 && tokens[(fight?.index ?? 0) - 1]?.parse?.pos === 'PREP' ? fight : undefined;
}

const wishesOf = (context: Context, sentence: Sentence, voices: Voices): readonly Candidate[] =>
  wanted(context, sentence, voices).candidates.filter(
    ({ polarity, object }) => polarity === 'positive' && context.types.get(object.entity) !== 'Threat',
  );

function pairs(context: Context, sentence: Sentence, voices: Voices): readonly (readonly [Candidate, Argued])[] {
  const fight = elaborated(context, sentence);
  const before = fight ? context.text.sentences[sentence.index - 1] : undefined;
  if (!fight || !before)
    return wishesOf(context, sentence, voices).flatMap((wish) =>
      dangersOf(context, sentence, wish).map((threat) => [wish, threat] as const),
    );
  const detailed = threatsOf(context, sentence).filter(({ firstToken }) => firstToken > fight.index);
  return wishesOf(context, before, voices)
    .filter((wish) => dangersOf(context, before, wish).length > 0)
    .flatMap((wish) => detailed.map((threat) => [wish, threat] as const));
}

/** What is wanted in view of a danger is against it: «совместные действия необходимы с учётом роста терроризма». */
export const wantedAgainst: StatementRule = (context, sentence, voices) => {
  if (threatsOf(context, sentence).length === 0) return NOTHING;
  const candidates = pairs(context, sentence, voices).flatMap(([wish, threat]) => {
    const here = wish.sentence === sentence;
    const { entity } = wish.object;
    const given = {
      type: 'COUNTERS',
      sentence,
      subject: here ? wish.object : { entity, start: null, end: null, via: 'ellipsis' as const },
      object: asArgument(threat),
      clause: {
        start: Math.min(here ? wish.clause.start : sentence.start, threat.start),
        end: Math.max(here ? wish.clause.end : threat.end, threat.end),
      },
      rule: here ? 'wanted:in-view' : 'wanted:elaborated',
      speaker: wish.subject,
    };
    return fits(context, given) ? [candidate(given)] : [];
  });
  return { candidates, misses: [] };
};
