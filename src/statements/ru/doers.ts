import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { asArgument, type Context, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import type { Frame } from '../lexicon.ts';
import type { Argument } from '../statement.ts';
import { agentsOf } from './agents.ts';
import { nearestNominative } from './clause.ts';
import { droppedSubject } from './dropped-subject.ts';
import { nearFillers } from './complements.ts';
import { headingSubjects } from './headings.ts';
import { institutions } from './institutions.ts';
import { mayRule } from './misplaced-subjects.ts';
import { membersAt, mentionAt } from './phrases.ts';
import { subjectsOf } from './subjects.ts';
import { childrenBy } from './tree.ts';
import type { Voices } from './voices.ts';

/** A predicate with its frame in a sentence. */
export interface Site {
  readonly context: Context;
  readonly sentence: Sentence;
  readonly token: Token;
  readonly frame: Frame;
  readonly voices: Voices;
  readonly passive: boolean;
}

/** A subject that the text names, or the speaker of «предлагаем», «считаю». */
export interface Doer {
  readonly argument: Argument;
  readonly mention: Argued | null;
}

const asDoer = (mention: Argued): Doer => ({ argument: asArgument(mention), mention });

function speakerAs({ sentence, voices, token }: Site): readonly Doer[] {
  const { speaker } = voices.at(sentence, token);
  return speaker
    ? [{ argument: { entity: speaker.entity, start: null, end: null, via: 'first-person' }, mention: null }]
    : [];
}

/** True if the grammatical subject is what is acted on. */
export const isInverted = ({ passive, frame }: Site): boolean =>
  passive && (frame.slots.includes('accs') || (frame.slots.includes('inf') && frame.act));

/** «назначен послом», «избран президентом»: the instrumental is the office, not who gives it. */
function isOffice({ frame, sentence }: Site, agent: Argued): boolean {
  const head = sentence.tokens[agent.head];
  const common = agent.form !== 'name' || !/^\p{Lu}/u.test(head?.text ?? '');
  if (frame.relation !== 'APPOINTED' || agent.type !== 'Person') return false;
  // «назначен советником | Ивана Сомова»: whose adviser he is.
  const first = sentence.tokens[agent.firstToken];
  const isOwner =
    first?.deprel === 'appos' && first.parse?.case === 'gent' && sentence.tokens[first.head]?.parse?.case === 'ablt';
  return isOwner || (common && head?.parse?.case === 'ablt');
}

/** «назван газетой лучшим | врачом»: what he is called is nobody who calls him so. */
const isTitle = ({ type, form }: Argued): boolean => form !== 'name' && !BODIES.has(type);
const BODIES: ReadonlySet<string> = new Set(['Organisation', 'Collective', 'Place']);

/** «предложил …» in a bullet under «Президент Чили:»: who is named above. */
const byHeading = ({ context, sentence }: Site): readonly Doer[] =>
  sentence.role === 'bullet' ? headingSubjects(context, sentence).map(asDoer) : [];

/** Whether a nominative can stand for a thing: adjectives and numerals that the tree takes for subjects cannot. */
const isNoun = ({ parse }: Token): boolean =>
  parse === null || parse.grammemes.has('Apro') || !['ADJF', 'PRTF', 'NUMR'].includes(parse.pos ?? '');

/** «Помощь жителям окажет | министерство»: what is given does not give; the other noun that may be a nominative does. */
function pastLightNoun({ sentence, token, frame }: Site, nouns: readonly Token[]): readonly Token[] {
  const [noun, other] = nouns;
  if (!noun || other || frame.lightNouns?.includes(lemma(noun)) !== true) return nouns;
  return childrenBy(sentence, token.index, 'obj').filter((object) => mayRule(sentence, token, object));
}

/** Who does what the frame's verb tells: its subject, its agent, the speaker, or who stands above it in a list. */
export function doersOf(site: Site): readonly Doer[] {
  const { context, sentence, token, frame } = site;
  if (frame.subjectSlot) return nearFillers(context, sentence, token.index, frame).map(asDoer);
  if (isInverted(site)) {
    // «был признан | виновным»: what he was found to be found nobody so.
    const nouns = agentsOf(sentence, token.index).filter(({ norm }) => !frame.adverbs?.includes(norm));
    const agents = nouns.map((noun) => mentionAt(context, sentence, noun));
    if (agents.length === 0) return namedAgent(site);
    return agents
      .filter((agent) => agent !== null)
      .filter((agent) => !isOffice(site, agent) && !(frame.predicative && isTitle(agent)))
      .map(asDoer);
  }
  const { nouns, firstPerson } = subjectsOf(sentence, token);
  if (firstPerson) return speakerAs(site);
  const mentions = pastLightNoun(site, nouns).flatMap((noun) => membersAt(context, sentence, noun));
  if (mentions.length > 0 || nouns.some(isNoun)) return mentions.map(asDoer);
  const above = byHeading(site);
  if (above.length > 0) return above;
  const nearest =
    token.parse?.pos === 'VERB' && (token.parse.number === 'sing' || nouns.length > 0)
      ? nearestNominative(context, sentence, token.index)
      : null;
  if (nearest?.entity) return [asDoer({ ...nearest, entity: nearest.entity })];
  const dropped = droppedSubject(context, sentence, token);
  if (dropped) return [{ argument: dropped, mention: null }];
  // «в парламенте предлагают»: some of its members do, not the parliament.
  if (frame.relation === 'PROPOSED') return [];
  return institutions(context, sentence, token.index)
    .filter((one): one is Argued => one.entity !== null)
    .map(asDoer);
}

/** «отстранён от поста А. Петровым»: where the tree shows no agent, a name in the instrumental behind the passive. */
function namedAgent({ context, sentence, token }: Site): readonly Doer[] {
  const agent = mentionsOf(context, sentence).find(
    ({ type, form, head, firstToken }) =>
      type === 'Person' &&
      form === 'name' &&
      firstToken > token.index &&
      firstToken - token.index <= AGENT_REACH &&
      sentence.tokens[head]?.parse?.case === 'ablt' &&
      sentence.tokens[firstToken - 1]?.parse?.pos !== 'PREP',
  );
  return agent && isResolved(agent) ? [asDoer(agent)] : [];
}

const AGENT_REACH = 7;
