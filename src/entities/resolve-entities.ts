import type { Mention } from '../mentions/mention.ts';
import type { Text } from '../text/text.ts';
import type { Catalogue } from './catalogue.ts';
import type { Discourse, Verdict } from './discourse.ts';
import type { Entity, ResolvedMention, Resolution } from './entity.ts';
import { extractedEntity } from './make-entity.ts';
import { citationForm } from './ru/citation-form.ts';
import { resolveAnaphor, resolveBare } from './ru/resolve-anaphor.ts';
import { resolveName } from './ru/resolve-name.ts';
import { resolveRole } from './ru/resolve-role.ts';

const isBare = (mention: Mention): boolean =>
  mention.catalogueIds.length === 0 && mention.endToken - mention.firstToken === 1 && mention.rule.startsWith('class-');

function verdict(discourse: Discourse, mention: Mention): Verdict {
  if (mention.form === 'pronoun') return resolveAnaphor(discourse, mention);
  if (mention.form === 'role') return resolveRole(discourse, mention);
  if (isBare(mention)) return resolveBare(discourse, mention);
  return resolveName(discourse, mention);
}

/** Names before roles and pronouns in each sentence: a title is told by the name behind it. */
function resolveSentence(discourse: Discourse, mentions: readonly Mention[]): void {
  const later = (mention: Mention): boolean => mention.form === 'role' || mention.form === 'pronoun' || isBare(mention);
  for (const mention of mentions) if (!later(mention)) discourse.verdicts.set(mention, resolveName(discourse, mention));
  for (const mention of mentions) if (later(mention)) discourse.verdicts.set(mention, verdict(discourse, mention));
}

function bySentence(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) groups.set(mention.sentence, [...(groups.get(mention.sentence) ?? []), mention]);
  return [...groups.values()];
}

/** Persons whom the text names in full anywhere may be meant by a surname or title before: they are known from the start. */
function namedPersons(discourse: Discourse): void {
  const seen = new Set<string>();
  for (const mention of discourse.mentions) {
    const [id, other] = mention.catalogueIds;
    if (!id || other || seen.has(id) || mention.type !== 'Person') continue;
    seen.add(id);
    const row = discourse.catalogue.entities.get(id);
    if (row)
      discourse.persons.push({
        id,
        surname: (row.entity.name.split(' ').at(-1) ?? '').toLowerCase().replaceAll('ё', 'е'),
        gender: row.gender,
        full: true,
      });
  }
}

function entitiesOf(discourse: Discourse, resolved: readonly ResolvedMention[]): readonly Entity[] {
  const groups = new Map<string, ResolvedMention[]>();
  for (const mention of resolved) {
    if (mention.entity) groups.set(mention.entity, [...(groups.get(mention.entity) ?? []), mention]);
  }
  return [...groups].map(([id, mentions]) => {
    const known = discourse.catalogue.entities.get(id)?.entity;
    if (known) return known;
    const naming = mentions.filter(({ form }) => form === 'name' || form === 'common');
    const used = naming.length > 0 ? naming : mentions;
    return extractedEntity(
      id,
      used.map((mention) => ({ ...mention, citation: citationForm(discourse.text, mention) })),
    );
  });
}

/** Who each mention is, and the entities of the article; pure. Linking depends on the catalogue and this article alone. */
export function resolveEntities(text: Text, mentions: readonly Mention[], catalogue: Catalogue): Resolution {
  const discourse: Discourse = { text, catalogue, mentions, verdicts: new Map(), persons: [], roles: new Map() };
  namedPersons(discourse);
  for (const group of bySentence(mentions)) resolveSentence(discourse, group);
  const resolved = mentions.map((mention): ResolvedMention => {
    const { entity, why } = discourse.verdicts.get(mention) ?? { entity: null, why: 'not looked at' };
    return Object.freeze({ ...mention, entity, why });
  });
  return Object.freeze({
    entities: Object.freeze(entitiesOf(discourse, resolved)),
    mentions: Object.freeze(resolved),
  });
}
