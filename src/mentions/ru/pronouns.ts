import { rightEdge } from '../../text/ru/noun-phrase.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import type { EntityType } from '../mention.ts';
import type { MentionRule } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';
import type { MentionResources } from '../mention-resources.ts';

const NONE: ReadonlySet<string> = new Set();
const PERSONAL = new Set(['он', 'она', 'они', 'мы', 'я']);
const DEMONSTRATIVE = new Set(['этот', 'данный', 'указанный', 'вышеупомянутый', 'упомянутый', 'названный']);
const POSSESSIVE = new Set(['наш']);

/** Nouns that stand for a place named before. */
const PLACES = new Set(['страна', 'государство', 'республика', 'город', 'регион']);

function kindOf(lemma: string, { classes }: MentionResources): EntityType | null {
  if (PLACES.has(lemma)) return 'Place';
  for (const [type, { nouns }] of classes) if (nouns.has(lemma)) return type;
  return null;
}

/** «его план»: the possessive of a third person points to whom the pronoun does. */
const OF_OTHERS: ReadonlyMap<string, EntityType> = new Map([
  ['его', 'Person'],
  ['ее', 'Person'],
  ['их', 'Collective'],
]);

function personOf({ parse, norm }: Token): EntityType | undefined {
  if (parse?.pos !== 'NPRO' || !PERSONAL.has(parse.lemma)) return OF_OTHERS.get(norm);
  return parse.number === 'plur' ? 'Collective' : 'Person';
}

function personal(token: Token): MentionDraft | null {
  const type = personOf(token);
  if (!type) return null;
  const { index } = token;
  return { type, form: 'pronoun', firstToken: index, endToken: index + 1, head: index, rule: 'personal-pronoun' };
}

function pointing(token: Token, next: Token | undefined, resources: MentionResources): MentionDraft | null {
  const word = token.parse?.lemma ?? '';
  const ours = POSSESSIVE.has(word);
  if (!(ours || DEMONSTRATIVE.has(word)) || next?.parse?.pos !== 'NOUN') return null;
  const kind = kindOf(next.parse.lemma, resources);
  if (!kind) return null;
  const type = ours && kind === 'Place' && next.parse.number === 'plur' ? 'Collective' : kind;
  const rule = ours ? 'possessive-phrase' : 'demonstrative-phrase';
  return { type, form: 'pronoun', firstToken: token.index, endToken: token.index + 2, head: token.index + 1, rule };
}

const MEMBERS = /^(?:страна|государство)-(?:участни[кц]а?|член|партнер|подписант)$/u;

/** «в | странах-участниках», «государства-члены»: whose, was said before. */
function members(sentence: Sentence, { parse, index }: Token): MentionDraft | null {
  const bare = parse?.number === 'plur' && MEMBERS.test(parse.lemma) && rightEdge(sentence, index, NONE) === index + 1;
  if (!bare) return null;
  return {
    type: 'Collective',
    form: 'pronoun',
    firstToken: index,
    endToken: index + 1,
    head: index,
    rule: 'possessive-phrase',
  };
}

/** «он», «эта страна», «данный центр», «наши страны»: what points to something named elsewhere. */
export const pronouns: MentionRule = (sentence, resources) =>
  sentence.tokens.flatMap((token) =>
    [personal(token), pointing(token, sentence.tokens[token.index + 1], resources), members(sentence, token)].filter(
      (draft) => draft !== null,
    ),
  );
