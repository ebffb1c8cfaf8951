import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, isActor, isOuter, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import type { StatementRule } from '../rule.ts';
import { fits } from './fits.ts';
import { moodOf } from './mood.ts';
import { membersAt } from './phrases.ts';
import { isVerbal, subjectsOf } from './subjects.ts';
import { headOfToken } from './tree.ts';

const TOGETHER: ReadonlySet<string> = new Set(['вместе', 'совместно', 'сообща', 'заодно']);
const IN_UNION: ReadonlySet<string> = new Set(
  'сотрудничество взаимодействие партнерство кооперация союз альянс координация контакт сговор коалиция тандем'.split(
    ' ',
  ),
);

/** What befalls people in company joins nobody's efforts. */
const SUFFERED: ReadonlySet<string> = new Set(
  'погибнуть умереть скончаться пострадать разбиться утонуть пропасть исчезнуть попасть оказаться'.split(' '),
);

/** Index of «с» in «вместе с», «совместно с», «во взаимодействии с»; null elsewhere. */
function companyAt({ tokens }: Sentence, { index, norm, parse }: Token): number | null {
  if (!/^со?$/u.test(tokens[index + 1]?.norm ?? '')) return null;
  if (TOGETHER.has(norm)) return index + 1;
  const united = parse?.case === 'loct' && IN_UNION.has(parse.lemma) && /^во?$/u.test(tokens[index - 1]?.norm ?? '');
  return united ? index + 1 : null;
}

/** Who is named behind «с»: not a wife or a friend, whom only a common noun tells of. */
function companion(context: Context, sentence: Sentence, from: number): Argued | null {
  const found = mentionsOf(context, sentence).find(
    (mention) =>
      mention.firstToken > from &&
      mention.firstToken <= from + 3 &&
      mention.form !== 'adjective' &&
      isOuter(context, mention) &&
      isActor(context, mention) &&
      (mention.type !== 'Person' || mention.form !== 'common'),
  );
  return found && isResolved(found) ? found : null;
}

/** The predicate that the words hang on, at most four steps up; else the nearest verb behind or before them. */
function predicateOver(sentence: Sentence, token: Token): Token | null {
  let up = headOfToken(sentence, token);
  for (let step = 0; up && !isVerbal(up) && step < 4; step += 1) up = headOfToken(sentence, up);
  return up && isVerbal(up) ? up : null;
}

/** «Франция вместе с Италией направит …», «МИД во взаимодействии с ведомствами готовит …»: who does something in company. */
export const comitatives: StatementRule = (context, sentence) => {
  const candidates: Candidate[] = [];
  for (const token of sentence.tokens) {
    const from = companyAt(sentence, token);
    const other = from === null ? null : companion(context, sentence, from);
    const verb = other ? predicateOver(sentence, token) : null;
    if (!other || !verb || SUFFERED.has(lemma(verb)) || verb.parse?.pos === 'PRTS') continue;
    for (const subject of subjectsOf(sentence, verb).nouns.flatMap((noun) => membersAt(context, sentence, noun))) {
      const given = {
        ...moodOf(context, sentence, verb.index),
        type: 'COOPERATES_WITH',
        sentence,
        subject: asArgument(subject),
        object: asArgument(other),
        clause: {
          start: Math.min(subject.start, token.start, verb.start),
          end: Math.max(subject.end, other.end, verb.end),
        },
        rule: `together:${lemma(token)}`,
      };
      if (fits(context, given)) candidates.push(candidate(given));
    }
  }
  return { candidates, misses: [] };
};
