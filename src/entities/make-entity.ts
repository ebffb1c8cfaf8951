import { stableId } from '../base/stable-id.ts';
import type { EntityType, Mention } from '../mentions/mention.ts';
import type { Entity, SecondLabel } from './entity.ts';
import { transliterate } from './transliterate.ts';

/** Kinds that are told apart too finely for an id: a centre that one text calls a fund stays one thing. */
const COARSE: Readonly<Partial<Record<EntityType, string>>> = { Centre: 'Organisation', Project: 'Initiative' };
const ACTORS: ReadonlySet<EntityType> = new Set<EntityType>(['Person', 'Organisation', 'Office', 'Collective']);

/** Second labels that follow from the kind alone. */
export function actorLabels(type: EntityType): readonly SecondLabel[] {
  return ACTORS.has(type) ? ['Actor'] : [];
}

/** The id of an entity that the catalogue does not know; `articleId` where its name alone does not identify it. */
export function extractedId(type: EntityType, key: string, articleId: string | null): string {
  return stableId('e', COARSE[type] ?? type, key, ...(articleId === null ? [] : [articleId]));
}

/** A mention with its citation form. */
export interface Naming extends Mention {
  readonly citation: string;
}

const isNominative = ({ citation, surface }: Naming): boolean => citation === surface;

/** A person's name with a given name in full: «Игорь Юсуфов», not «Юсуфов» or «И. Юсуфов». */
const isFullName = ({ type, surface }: Naming): boolean =>
  type === 'Person' && /\p{L}{2,}\s+\p{L}{2,}/u.test(surface) && !surface.includes('.');

/** «Боб Стивенс», not «Bob Stevens» from the bracket behind it. */
const isCyrillic = ({ surface }: Naming): boolean => /^\P{L}*\p{Script=Cyrillic}/u.test(surface);

/** The best name among the mentions of one entity: a person's full one, one in Cyrillic, one in the nominative, the longest, the first. */
function bestName(mentions: readonly Naming[]): string {
  const ranked = [...mentions].sort(
    (a, b) =>
      Number(isFullName(b)) - Number(isFullName(a)) ||
      Number(isCyrillic(b)) - Number(isCyrillic(a)) ||
      Number(isNominative(b)) - Number(isNominative(a)) ||
      b.surface.length - a.surface.length ||
      a.start - b.start,
  );
  return (ranked[0]?.citation ?? '').replaceAll(/\s+/gu, ' ');
}

/** An entity from the mentions that name it (pronouns and roles left out by the caller unless there is nothing else). */
export function extractedEntity(id: string, mentions: readonly Naming[], isLeader = false): Entity {
  const name = bestName(mentions);
  const type = mentions[0]?.type ?? 'Initiative';
  const aliases = [...new Set(mentions.map(({ surface }) => surface.replaceAll(/\s+/gu, ' ')))]
    .filter((alias) => alias !== name)
    .sort();
  const leader: readonly SecondLabel[] = isLeader && type === 'Person' ? ['Leader'] : [];
  return Object.freeze({
    id,
    type,
    labels: [...actorLabels(type), ...leader],
    name,
    nameEn: transliterate(name),
    transliterated: true,
    aliases,
    wikidata: null,
    status: 'existing',
    origin: 'extracted',
  });
}
