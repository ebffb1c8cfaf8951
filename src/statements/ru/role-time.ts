import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { lemma } from '../context.ts';

const FORMER: ReadonlySet<string> = new Set(
  'бывший прежний экс тогдашний покойный отставной предыдущий последний свергнутый низложенный уволенный смещенный отстраненный ушедший почивший'.split(
    ' ',
  ),
);
const FUTURE: ReadonlySet<string> = new Set(
  'будущий избранный новоизбранный предполагаемый потенциальный следующий вероятный возможный'.split(' '),
);

/** The dictionary takes «бывший» for a participle of «быть», «уволенный» for one of «уволить». */
const isFormer = (token: Token): boolean =>
  FORMER.has(lemma(token)) ||
  /^(?:бывш|экс$|уволенн|смещ[её]нн|отстран[её]нн|свергнут|покойн)/u.test(token.norm) ||
  lemma(token).startsWith('экс-');

/** Index of the first of the titles that the title at `at` is joined to: «бывший | президент и премьер-министр». */
function rowStart({ tokens }: Sentence, at: number): number {
  let first = at;
  while (tokens[first - 1]?.parse?.pos === 'ADJF') first -= 1;
  const joint = tokens[first - 1];
  const before = tokens[first - 2];
  const joined = joint?.norm === 'и' && before?.parse?.pos === 'NOUN' && before.parse.case === tokens[at]?.parse?.case;
  return joined ? before.index : at;
}

/** The words right before the title, as far as no other noun stands there («бывшего олигарха | президенту Чили»). */
function attributes({ tokens }: Sentence, { firstToken }: ResolvedMention): readonly Token[] {
  const before = tokens.slice(Math.max(0, firstToken - 2), firstToken);
  const noun = before.findLastIndex((token) => token.parse?.pos === 'NOUN' && !isFormer(token));
  return before.slice(noun + 1);
}

/** When the title is or was held, by the adjectives before it and before the title that it is joined to. */
export function roleTime(sentence: Sentence, role: ResolvedMention): 'past' | 'present' | 'future' {
  const { tokens } = sentence;
  const row = rowStart(sentence, role.head);
  const before = attributes(sentence, role);
  const around = [...before, ...tokens.slice(role.firstToken, role.head), ...tokens.slice(Math.max(0, row - 1), row)];
  if (around.some(isFormer) || lemma(tokens[role.head]).startsWith('экс-')) return 'past';
  return FUTURE.has(lemma(before.at(-1))) ? 'future' : 'present';
}
