import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate, spanOf } from '../candidate.ts';
import { asArgument, type Context, headOf, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import type { StatementRule } from '../rule.ts';
import { bareDomain } from './bare-title.ts';
import { fits } from './fits.ts';
import { moodOf } from './mood.ts';
import { mentionAt } from './phrases.ts';
import { type Domain, domainOf } from './role-domain.ts';
import { roleRelation } from './role-relations.ts';
import { roleTime } from './role-time.ts';
import { complementsOf } from './slots.ts';
import { subjectsOf } from './subjects.ts';

const POSTS: ReadonlySet<string> = new Set(['пост', 'должность', 'место', 'кресло', 'качество', 'роль']);
/** Coming into an office, told by a noun. */
const COMING: ReadonlySet<string> = new Set(
  'избрание переизбрание назначение вступление утверждение приход возвращение победа'.split(' '),
);
/** Verbs whose subject has the post that is their object. */
const HOLDING: ReadonlySet<string> = new Set(['занимать', 'занять', 'получить', 'сохранить']);

const isName = ({ type, form }: ResolvedMention): boolean => type === 'Person' && form === 'name';

const nameEnding = (context: Context, sentence: Sentence, at: number): Argued | undefined =>
  mentionsOf(context, sentence)
    .filter(isResolved)
    .find((mention) => isName(mention) && mention.endToken === at);

/** The post right before the title, past adjectives: «на | посту | премьера», «в | качестве | временного | главы». */
function postBefore({ tokens }: Sentence, role: ResolvedMention): Token | null {
  let at = role.firstToken - 1;
  while (tokens[at]?.parse?.pos === 'ADJF') at -= 1;
  const post = tokens[at];
  return post && POSTS.has(lemma(post)) ? post : null;
}

/**
 * «сменит Ивана Сомова | на посту главы банка», «поздравил Ивана Сомова | с избранием на пост главы банка»: whose name stands right
 * before the post, or before the noun of coming into it.
 */
function holderBefore(context: Context, sentence: Sentence, post: Token): Argued | null {
  const { tokens } = sentence;
  let at = post.index - 1;
  while (tokens[at]?.parse?.pos === 'ADJF') at -= 1;
  const preposition = tokens[at];
  if (preposition?.parse?.pos !== 'PREP') return null;
  const located = post.parse?.case === 'loct' && /^(?:на|в)$/u.test(preposition.norm);
  if (located) return nameEnding(context, sentence, at) ?? null;
  const own = nameEnding(context, sentence, at);
  const noun = tokens[(own?.firstToken ?? at) - 1];
  if (!COMING.has(lemma(noun)) || !noun) return null;
  // «избрание | Сомова | на пост главы».
  if (own) return own;
  return tokens[noun.index - 1]?.norm === 'с' ? (nameEnding(context, sentence, noun.index - 1) ?? null) : null;
}

/** The last office told before: what «этот пост» means. */
function officeBefore(context: Context, sentence: Sentence, post: Token, person: string): Domain | null {
  for (const index of [sentence.index, sentence.index - 1]) {
    const earlier = context.text.sentences[index];
    const roles = earlier
      ? mentionsOf(context, earlier)
          .filter(({ form, type }) => form === 'role' && type === 'Person')
          .filter(({ endToken }) => earlier !== sentence || endToken <= post.index)
      : [];
    for (const role of roles.toReversed()) {
      if (!earlier || !context.lexicon.roles.leading.has(lemma(headOf(earlier, role)))) continue;
      const domain = domainOf(context, earlier, role) ?? bareDomain(context, earlier, role, person);
      if (domain?.whole)
        return { ...domain, argument: { ...domain.argument, start: null, end: null, via: 'ellipsis' } };
    }
  }
  return null;
}

/** «этот пост | занимает Сомов». */
function holderOfThis(context: Context, sentence: Sentence, post: Token): readonly Candidate[] {
  const verb = sentence.tokens[post.head];
  if (!verb || !HOLDING.has(lemma(verb)) || !/^(?:этот|данный)$/u.test(lemma(sentence.tokens[post.index - 1])))
    return [];
  const [noun] = subjectsOf(sentence, verb).nouns;
  const person = noun ? mentionAt(context, sentence, noun) : null;
  const domain = person?.type === 'Person' ? officeBefore(context, sentence, post, person.entity) : null;
  if (!person || !domain) return [];
  const given = {
    ...moodOf(context, sentence, verb.index),
    type: 'LEADS',
    sentence,
    subject: asArgument(person),
    object: domain.argument,
    clause: { start: Math.min(person.start, post.start), end: Math.max(person.end, post.end, verb.end) },
    rule: 'office:this',
  };
  return fits(context, given) ? [candidate(given)] : [];
}

/** «с избранием | Сомова | мэром», «его | назначение | главой»: who comes into the office that the noun of coming governs. */
function comingInto(context: Context, sentence: Sentence, role: ResolvedMention): Argued | null {
  const { tokens } = sentence;
  if (headOf(sentence, role)?.parse?.case !== 'ablt') return null;
  let at = role.firstToken;
  while (tokens[at - 1]?.parse?.pos === 'ADJF') at -= 1;
  const named = nameEnding(context, sentence, at);
  const noun = tokens[(named?.firstToken ?? at) - 1];
  if (!noun || !COMING.has(lemma(noun))) return null;
  if (named) return named;
  const owner = mentionsOf(context, sentence)
    .filter(isResolved)
    .find(({ type, form, endToken }) => type === 'Person' && form === 'pronoun' && endToken === noun.index);
  if (owner) return owner;
  return tokens[noun.index - 1]?.norm === 'с' ? (nameEnding(context, sentence, noun.index - 1) ?? null) : null;
}

/** Verbs by which one follows another in an office; with the dative who gets it is the indirect object. */
const FOLLOWING: ReadonlySet<string> = new Set('сменить сменять заменить заменять'.split(' '));
const CEDING: ReadonlySet<string> = new Set('уступить уступать передать передавать'.split(' '));

/** «Сомова | на посту главы банка | сменил Рылов», «уступил пост главы банка | Рылову»: who gets the post. */
function successor(context: Context, sentence: Sentence, post: Token): Argued | null {
  const verb = sentence.tokens[post.head];
  const follows = FOLLOWING.has(lemma(verb));
  if (!verb || !(follows || CEDING.has(lemma(verb)))) return null;
  const nouns = follows ? subjectsOf(sentence, verb).nouns : complementsOf(sentence, verb.index, 'datv');
  const [person] = nouns.flatMap((noun) => mentionAt(context, sentence, noun) ?? []);
  return person?.type === 'Person' ? person : null;
}

function inPost(context: Context, sentence: Sentence, role: ResolvedMention): readonly Candidate[] {
  const post = postBefore(sentence, role);
  const persons = post
    ? [holderBefore(context, sentence, post), successor(context, sentence, post)]
    : [comingInto(context, sentence, role)];
  return persons.flatMap((person) => (person ? holding(context, sentence, role, person) : []));
}

/** That somebody has the office of the title. */
function holding(context: Context, sentence: Sentence, role: ResolvedMention, person: Argued): readonly Candidate[] {
  const domain = domainOf(context, sentence, role) ?? bareDomain(context, sentence, role, person.entity);
  const type = domain ? roleRelation(context, sentence, role, domain.whole) : null;
  if (!domain || !type) return [];
  const given = {
    type,
    sentence,
    subject: asArgument(person),
    object: domain.argument,
    clause: spanOf(person, role),
    rule: 'office:in-post',
    time: roleTime(sentence, role),
  };
  return fits(context, given) ? [candidate(given)] : [];
}

/** Who holds a post, told beside his name or by «этот пост». */
export const inOffice: StatementRule = (context, sentence) => {
  const roles = mentionsOf(context, sentence).filter(({ form, type }) => form === 'role' && type === 'Person');
  const posts = sentence.tokens.filter((token) => token.parse?.pos === 'NOUN' && POSTS.has(lemma(token)));
  return {
    candidates: [
      ...roles.flatMap((role) => inPost(context, sentence, role)),
      ...posts.flatMap((post) => holderOfThis(context, sentence, post)),
    ],
    misses: [],
  };
};
