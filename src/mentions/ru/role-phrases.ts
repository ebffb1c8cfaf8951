import { rightEdge } from '../../text/ru/noun-phrase.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { isTaken, type MentionRule } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';
import { severalHeads } from './several-heads.ts';

const ATTACHED: ReadonlySet<string> = new Set(['по', 'при']);
/** Adjectives that are part of a title. */
const OF_TITLES: ReadonlySet<string> = new Set(
  'генеральный верховный исполнительный официальный постоянный специальный чрезвычайный полномочный старший главный почетный государственный'.split(
    ' ',
  ),
);

const isQuote = (token: Token | undefined): boolean => /^[«"“„]$/u.test(token?.text ?? '');

/** Participles become titles that keep the instrumental: «управляющий | Центральным банком». */
const INSTRUMENTAL: ReadonlySet<string> = new Set(['управляющий', 'командующий', 'заведующий']);

/** The noun in the instrumental, past its attributes, that a title of that government has right behind it. */
function governed({ tokens }: Sentence, head: number): number | null {
  if (!INSTRUMENTAL.has(tokens[head]?.parse?.lemma ?? '')) return null;
  const at = tokens.findIndex(({ index, parse }) => index > head && parse?.pos !== 'ADJF');
  return tokens[at]?.parse?.pos === 'NOUN' && tokens[at].parse.case === 'ablt' ? at : null;
}

const isPlaceOrBody = ({ type, form }: MentionDraft): boolean =>
  form === 'name' && (type === 'Place' || type === 'Organisation');

/** A name that begins within the phrase belongs to it whole, and so does the one that its last noun announces («мэр города | Осло»). */
function withNames({ tokens }: Sentence, head: number, end: number, found: readonly MentionDraft[]): number {
  const inside = found.filter(({ firstToken }) => head < firstToken && firstToken < end);
  const whole = Math.max(end, ...inside.map(({ endToken }) => endToken));
  const announced =
    end > head + 1 && tokens[end - 1]?.parse?.pos === 'NOUN' && /^\p{Ll}/u.test(tokens[end - 1]?.text ?? '');
  const name = announced ? found.find((draft) => draft.firstToken === whole && isPlaceOrBody(draft)) : undefined;
  return name?.endToken ?? whole;
}

/** Titles of those who serve a person: «помощник | депутата». */
const SERVING =
  /^(?:помощник|помощница|заместитель|зам|советник|советница|представитель|представительница|адвокат|пресс-секретарь|секретарь|охранник|водитель|сотрудник|референт|уполномоченный|посланник|спецпредставитель|соратник|союзник|сторонник|преемник|предшественник|соперник)/u;

/** «избрал спикером | депутата Сомова», «премьера страны | лидера партии»: who heads something serves nobody, so a further title begins. */
function nextTitle({ tokens }: Sentence, head: number, titles: ReadonlySet<string>): readonly number[] {
  const [title, own] = [tokens[head]?.parse, tokens[head + 1]?.parse];
  const other = own?.pos === 'NOUN' && titles.has(own.lemma) && title?.case === 'ablt' && own.case !== 'ablt';
  if (other && !SERVING.test(title.lemma)) return [head + 1];
  const [state, next] = [tokens[head + 1], tokens[head + 2]];
  const isState = /^(?:страна|государство|республика)$/u.test(state?.parse?.lemma ?? '');
  return isState && next?.parse?.pos === 'NOUN' && titles.has(next.parse.lemma) ? [next.index] : [];
}

/** «премьера Чили | и главы партии»: a further title in the same case, which the tree may take for one more genitive. */
function joinedTitle({ tokens }: Sentence, head: number, end: number, titles: ReadonlySet<string>): readonly number[] {
  const kase = tokens[head]?.parse?.case;
  const at = tokens.findIndex(({ index, norm }) => index > head && index < end && /^(?:и|,)$/u.test(norm));
  const next = tokens.slice(at + 1, end).find(({ parse }) => parse?.pos !== 'ADJF');
  return at > 0 && next?.parse?.case === kase && titles.has(next?.parse?.lemma ?? '') ? [at] : [];
}

/** «инициативы | президента Перу | по вопросам торговли»: behind whose they are a noun goes on with its own topic. */
const isOwner = ({ tokens }: Sentence, head: number): boolean =>
  tokens[head]?.parse?.case === 'gent' && tokens[head - 1]?.parse?.pos === 'NOUN';

/**
 * Index behind the title. It stops where a person's name begins («президент Казахстана | Касым-Жомарт Токаев») and where a name in
 * quotation marks stands behind that of a place («глава Перу | «Аурора»»).
 */
function endOf(sentence: Sentence, head: number, found: readonly MentionDraft[], titles: ReadonlySet<string>): number {
  const behind = found.filter(({ form, firstToken }) => form === 'name' && firstToken > head);
  const end = rightEdge(sentence, governed(sentence, head) ?? head, ATTACHED);
  const endsTitle = (next: Token | undefined): boolean =>
    isQuote(next) || (next?.norm === 'по' && isOwner(sentence, head));
  const bounds = behind.flatMap(({ type, firstToken, endToken }) =>
    type === 'Person' ? [firstToken] : type === 'Place' && endsTitle(sentence.tokens[endToken]) ? [endToken] : [],
  );
  const others = found.filter(({ type }) => type !== 'Person');
  const titled = [...nextTitle(sentence, head, titles), ...joinedTitle(sentence, head, end, titles)];
  const nearest = Math.min(withNames(sentence, head, end, others), ...bounds, ...titled);
  // «министр юстиции | – Иван Салин»: the mark before the name belongs to neither.
  return nearest > head + 1 && /^[-–—,]$/u.test(sentence.tokens[nearest - 1]?.text ?? '') ? nearest - 1 : nearest;
}

/** «делегация во главе с …» is a preposition. */
const isAtHead = ({ tokens }: Sentence, { index, norm }: Token): boolean =>
  norm === 'главе' && /^во?$/u.test(tokens[index - 1]?.norm ?? '');

/** The first adjective of the title («чрезвычайный и полномочный | посол»). */
function firstOf({ tokens }: Sentence, head: number): number {
  const isOfTitle = (at: number): boolean => {
    const parse = tokens[at]?.parse;
    return parse?.pos === 'ADJF' && OF_TITLES.has(parse.lemma);
  };
  let first = head;
  while (isOfTitle(first - 1) || (first < head && tokens[first - 1]?.norm === 'и' && isOfTitle(first - 2))) first -= 1;
  return first;
}

/** «кандидат в | президенты Чада», «пойти в | депутаты»: what somebody would become, in the old accusative. */
const isAspiredTo = ({ tokens }: Sentence, { index, parse, parses }: Token): boolean =>
  /^во?$/u.test(tokens[index - 1]?.norm ?? '') &&
  parse?.number === 'plur' &&
  parses.every(({ case: kase }) => kase !== 'loct');

/** «три | депутата» are several. */
const isCounted = (before: Token | undefined): boolean => before?.kind === 'number' || before?.parse?.pos === 'NUMR';

/** «глава государства», «премьер-министр Индии», «министр обороны США»: a noun for a person and what it governs. */
export const rolePhrases: MentionRule = (sentence, { roles, collectiveHeads }, found) => {
  const drafts: MentionDraft[] = [];
  for (const token of sentence.tokens) {
    const parse = token.parse;
    if (parse?.pos !== 'NOUN' || !roles.head.has(parse.lemma) || isAtHead(sentence, token)) continue;
    if (isTaken(found, token.index, token.index + 1)) continue;
    const endToken = endOf(sentence, token.index, found, roles.head);
    const plural = parse.number === 'plur' || severalHeads(sentence, token, found);
    if (isAspiredTo(sentence, token)) continue;
    // Several of a title are a group where many of them act as one («депутаты думы»), or where their names stand behind.
    const named = found.some(
      ({ type, form, firstToken }) => type === 'Person' && form === 'name' && firstToken === endToken,
    );
    if (plural && ((!collectiveHeads.has(parse.lemma) && !named) || endToken === token.index + 1)) continue;
    if (isCounted(sentence.tokens[token.index - 1])) continue;
    drafts.push({
      type: plural ? 'Collective' : 'Person',
      form: 'role',
      firstToken: firstOf(sentence, token.index),
      endToken,
      head: token.index,
      rule: plural ? 'collective-role' : 'role-phrase',
    });
  }
  return drafts;
};
