import { isAcronym } from '../mentions/acronym.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Text } from '../text/text.ts';
import type { Catalogue } from './catalogue.ts';
import { type Discourse, entityOf, headToken, inside, startDiscourse, type Verdict } from './discourse.ts';
import { type Entity, resolvedAs, type ResolvedMention, type Resolution } from './entity.ts';
import { homeState } from './home-state.ts';
import { extractedEntity } from './make-entity.ts';
import { citationForm } from './ru/citation-form.ts';
import { defineAbbreviations, defineAcronyms, defineQuotedNames } from './ru/define-abbreviations.ts';
import { resolveAnaphor, resolveBare } from './ru/resolve-anaphor.ts';
import { noteBodies } from './ru/resolve-body.ts';
import { resolveLoneNoun } from './ru/resolve-lone-noun.ts';
import { placeBehind, resolveMinistry } from './ru/resolve-ministry.ts';
import { resolveName, reviseName } from './ru/resolve-name.ts';
import { resolveOffices } from './ru/resolve-offices.ts';
import { resolvePersons } from './ru/resolve-person.ts';
import { resolveNamedRole, resolveRole } from './ru/resolve-role.ts';

/** One noun for a kind of body or thing: «центр», «Организация», «прокуратура» may mean one that was named before. */
const isBare = ({ catalogueIds, firstToken, endToken, rule }: Mention): boolean =>
  catalogueIds.length === 0 && endToken - firstToken === 1 && /^(?:class-|tagged-(?:organisation|centre))/u.test(rule);

/** «министр | обороны»: what the title is of, told by its words alone. */
const isMinistry = ({ rule }: Mention): boolean => rule === 'ministry-in-title';

/** «компания | Boeing»: who it is, the name in it tells. */
const isAroundName = ({ rule }: Mention): boolean => rule === 'noun-before-name';

/** Those that only what was said before tells. */
const isLater = (mention: Mention): boolean =>
  mention.form === 'role' ||
  mention.form === 'pronoun' ||
  isMinistry(mention) ||
  isAroundName(mention) ||
  isBare(mention);

/** The name that ends the phrase, and who it is. */
function ofNameWithin(discourse: Discourse, mention: Mention): Verdict {
  const name = inside(discourse, mention).find(({ form, type }) => form === 'name' && type === mention.type);
  if (!name) return { entity: null, why: 'no name in it' };
  const verdict = discourse.verdicts.get(name) ?? laterVerdict(discourse, name);
  discourse.verdicts.set(name, verdict);
  return { ...verdict, why: `the name in it: ${verdict.why}` };
}

function laterVerdict(discourse: Discourse, mention: Mention): Verdict {
  if (isAroundName(mention)) return ofNameWithin(discourse, mention);
  if (mention.form === 'pronoun') return resolveAnaphor(discourse, mention);
  if (mention.form === 'role') return resolveRole(discourse, mention);
  if (isMinistry(mention)) return resolveMinistry(discourse, mention);
  const bare = resolveBare(discourse, mention);
  // The model takes it for a name: it is one if nothing before it is meant.
  if (bare.entity !== null || !mention.rule.startsWith('tagged-')) return bare;
  return reviseName(discourse, mention) ?? resolveName(discourse, mention);
}

/** Names of everything but persons, first alone, then with the whole article known. */
function resolveNames(discourse: Discourse): void {
  const names = discourse.mentions.filter((mention) => !isLater(mention) && !discourse.verdicts.has(mention));
  for (const mention of names) discourse.verdicts.set(mention, resolveName(discourse, mention));
  discourse.home = homeState(discourse);
  defineAbbreviations(discourse);
  defineQuotedNames(discourse);
  defineAcronyms(discourse);
  noteBodies(discourse);
  for (const mention of names) {
    const revised = reviseName(discourse, mention);
    if (revised) discourse.verdicts.set(mention, revised);
  }
}

/** Names before titles, titles with their names before those without, and these and pronouns in the order of the text. */
function resolveAll(discourse: Discourse): void {
  resolvePersons(discourse);
  resolveNames(discourse);
  const roles = discourse.mentions.filter(({ form }) => form === 'role');
  for (const mention of roles) {
    const verdict = resolveNamedRole(discourse, mention);
    if (verdict) discourse.verdicts.set(mention, verdict);
  }
  for (const mention of discourse.mentions)
    if (isLater(mention) && !discourse.verdicts.has(mention))
      discourse.verdicts.set(mention, laterVerdict(discourse, mention));
  resolveLoneNouns(discourse);
}

/** Last of all: what a lone noun names, no other noun takes up. */
function resolveLoneNouns(discourse: Discourse): void {
  for (const mention of discourse.mentions) {
    if (!isBare(mention) || entityOf(discourse, mention) !== null) continue;
    const verdict = resolveLoneNoun(discourse, mention);
    if (verdict) discourse.verdicts.set(mention, verdict);
  }
}

/** Titles that make a person a leader. */
const LEADING = new Set(['президент', 'премьер', 'монарх', 'папа', 'верховный лидер', 'генсек', 'глава']);

function leadersOf({ titles }: Discourse): ReadonlySet<string> {
  return new Set(titles.filter(({ title, of }) => of !== null && LEADING.has(title)).map(({ person }) => person));
}

/** «министр | обороны | США»: «Министерство обороны США». */
const ministryName = (discourse: Discourse, mention: Mention, genitive: string | null): string =>
  ['Министерство', mention.surface, placeBehind(discourse, mention)?.surface ?? genitive ?? ''].join(' ').trim();

/** The names of one entity; those of a state's body with that state, which the article may name elsewhere: «Верховный суд» → «Верховный суд Перу». */
function cited(discourse: Discourse, id: string, mentions: readonly ResolvedMention[]) {
  const state = discourse.bodyOf.get(id);
  const genitive = state === undefined ? null : genitiveOf(discourse, state);
  return mentions.map((mention) => {
    if (isMinistry(mention)) return { ...mention, citation: ministryName(discourse, mention, genitive) };
    const citation = citationForm(discourse.text, mention);
    const tells = inside(discourse, mention).some((inner) => entityOf(discourse, inner) === state);
    return { ...mention, citation: genitive === null || tells ? citation : `${citation} ${genitive}` };
  });
}

/** The state's name as the article has it in the genitive; null if it has it in no such place. */
function genitiveOf(discourse: Discourse, state: string): string | null {
  const own = discourse.mentions.find(
    (mention) =>
      mention.form === 'name' &&
      entityOf(discourse, mention) === state &&
      headToken(discourse, mention)?.parse?.case === 'gent',
  );
  return own?.surface ?? null;
}

/** «Северный клуб моряков», not «клуб». */
const isLong = ({ firstToken, endToken }: ResolvedMention): boolean => endToken - firstToken > 2;

function entitiesOf(discourse: Discourse, resolved: readonly ResolvedMention[]): readonly Entity[] {
  const groups = new Map<string, ResolvedMention[]>();
  for (const mention of resolved) {
    if (!mention.entity) continue;
    const group = groups.get(mention.entity);
    if (group) group.push(mention);
    else groups.set(mention.entity, [mention]);
  }
  const leaders = leadersOf(discourse);
  return [...groups].map(([id, mentions]) => {
    const known = discourse.catalogue.entities.get(id)?.entity;
    if (known) return known;
    const [names, nouns] = ['name', 'common'].map((form) =>
      mentions.filter((mention) => mention.form === form && !isAroundName(mention)),
    );
    // «Северный клуб моряков» is a better name than «СКМ», though a common noun heads it.
    const full = names?.filter(({ surface }) => !isAcronym(surface));
    const naming = [full, nouns?.filter(isLong), names, nouns].find((used) => used && used.length > 0) ?? mentions;
    return extractedEntity(id, cited(discourse, id, naming), leaders.has(id));
  });
}

/** Who each mention is, and the entities of the article; pure. Linking depends on the catalogue and this article alone. */
export function resolveEntities(text: Text, mentions: readonly Mention[], catalogue: Catalogue): Resolution {
  const discourse = startDiscourse(text, mentions, catalogue);
  resolveAll(discourse);
  const resolved = mentions.map((mention): ResolvedMention => {
    const { entity, why } = discourse.verdicts.get(mention) ?? { entity: null, why: 'not looked at' };
    return resolvedAs(mention, entity, why);
  });
  return Object.freeze({
    entities: Object.freeze(entitiesOf(discourse, resolved)),
    mentions: Object.freeze(resolved),
    offices: resolveOffices(discourse),
  });
}
