import { initialsOf, isAcronym } from '../../mentions/acronym.ts';
import type { Mention } from '../../mentions/mention.ts';
import { type Discourse, entityOf, neighbours, sentenceOf, tokensOf } from '../discourse.ts';

const NAMED = new Set(['Organisation', 'Centre', 'Document', 'Project', 'Initiative']);
const isOpening = (text: string | undefined): boolean => text === '(';
const isMark = (text: string | undefined): boolean => /^[«"“„»”,]$/u.test(text ?? '');

/** The mention in the bracket right behind: «Форум стран – экспортёров газа (ФСЭГ)», «Фонд «Наследие» (The Heritage Foundation)». */
function inBracket(discourse: Discourse, mention: Mention): Mention | undefined {
  const tokens = sentenceOf(discourse, mention)?.tokens ?? [];
  let at = mention.endToken;
  while (isMark(tokens[at]?.text)) at += 1;
  if (!isOpening(tokens[at]?.text)) return undefined;
  at += 1;
  while (isMark(tokens[at]?.text)) at += 1;
  return neighbours(discourse, mention).find(({ firstToken, type, endToken }) => {
    let end = endToken;
    while (isMark(tokens[end]?.text)) end += 1;
    return firstToken === at && NAMED.has(type) && tokens[end]?.text === ')';
  });
}

/** The phrase for a thing that ends with its name in quotation marks: «[инициатива «Алтайский диалог»]». */
const phraseAround = (discourse: Discourse, mention: Mention): Mention | undefined =>
  neighbours(discourse, mention).find(
    ({ rule, type, start, endToken }) =>
      rule.startsWith('class-') && type === mention.type && start < mention.start && endToken === mention.endToken + 1,
  );

/** «Алтайский диалог» is from then on what «инициатива «Алтайский диалог»» is. */
export function defineQuotedNames(discourse: Discourse): void {
  for (const mention of discourse.mentions) {
    const phrase = mention.rule === 'name-in-quotes' ? phraseAround(discourse, mention) : undefined;
    const entity = phrase ? entityOf(discourse, phrase) : null;
    if (entity && !discourse.defined.has(mention.lemma)) discourse.defined.set(mention.lemma, entity);
  }
}

/** A name and the second name in the bracket behind it are one thing, here and in the rest of the article. */
export function defineAbbreviations(discourse: Discourse): void {
  for (const mention of discourse.mentions) {
    if (!NAMED.has(mention.type) || mention.form === 'pronoun') continue;
    const short = inBracket(discourse, mention);
    const entity = entityOf(discourse, mention);
    const known = short && entityOf(discourse, short);
    // An outer name comes before what is nested in it: the bracket belongs to the whole.
    if (!short || !entity || discourse.defined.has(short.lemma)) continue;
    const isKnown = (id: string | null | undefined): boolean => id != null && discourse.catalogue.entities.has(id);
    if (isKnown(known) && isKnown(entity)) continue;
    if (known && isKnown(known)) discourse.defined.set(mention.lemma, known);
    else discourse.defined.set(short.lemma, entity);
  }
}

const isBody = ({ type }: Mention): boolean => type === 'Organisation' || type === 'Centre';

/** The bodies that the article names in full, by their initials. */
function byInitials(discourse: Discourse): ReadonlyMap<string, ReadonlySet<string>> {
  const bodies = new Map<string, Set<string>>();
  for (const mention of discourse.mentions) {
    const entity = isBody(mention) ? entityOf(discourse, mention) : null;
    if (entity === null) continue;
    for (const initials of initialsOf(tokensOf(discourse, mention)))
      bodies.set(initials, (bodies.get(initials) ?? new Set()).add(entity));
  }
  return bodies;
}

/** «Северный клуб моряков … СКМ»: without a bracket the initials tell, if they are those of one body and no list knows the abbreviation. */
export function defineAcronyms(discourse: Discourse): void {
  const bodies = byInitials(discourse);
  for (const mention of discourse.mentions) {
    const { surface, lemma, catalogueIds } = mention;
    if (!isBody(mention) || !isAcronym(surface) || catalogueIds.length > 0 || discourse.defined.has(lemma)) continue;
    const [entity, other] = bodies.get(surface) ?? [];
    if (entity !== undefined && other === undefined) discourse.defined.set(lemma, entity);
  }
}
