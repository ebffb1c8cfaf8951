import { overlaps, type Span } from '../base/span.ts';
import type { Argument, Statement } from '../statements/statement.ts';
import type { Extraction } from './extraction.ts';
import { ARTICLE, type ForbiddenClaim, type GoldArgument, type GoldClaim } from './gold.ts';

/** What the score needs of an extraction. */
export type Predicted = Pick<Extraction, 'entities' | 'mentions' | 'statements'>;

/** Neighbours on the scale of commitment: taking one for the other is half right. */
const COMMITMENT: ReadonlySet<string> = new Set(['PROPOSED', 'CALLED_FOR', 'SUPPORTS']);

/** A name without what spelling may change: case, «ё», quotation marks, dashes, spaces. */
export const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s«»"„“”–—-]+/gu, ' ')
    .trim();

/** Half of the shorter one is shared, and the predicted one is no catch-all. */
export function samePlace(predicted: Span, gold: Span): boolean {
  const shared = Math.min(predicted.end, gold.end) - Math.max(predicted.start, gold.start);
  const [length, goldLength] = [predicted.end - predicted.start, gold.end - gold.start];
  return shared > 0 && 2 * shared >= Math.min(length, goldLength) && length <= 3 * goldLength + 20;
}

/** Says whether an argument of a statement is who or what the annotation means: by a name, or by a place it is mentioned at. */
export type Agrees = (gold: GoldArgument, argument: Argument) => boolean;

function push<T>(map: Map<string, T[]>, key: string, values: readonly T[]): void {
  map.set(key, [...(map.get(key) ?? []), ...values]);
}

/** Makes the comparison of arguments for one extraction. */
export function createAgrees({ entities, mentions }: Predicted): Agrees {
  const names = new Map<string, string[]>();
  const places = new Map<string, Span[]>();
  for (const { id, name, nameEn, aliases } of entities)
    push(names, id, [name, ...(nameEn ? [nameEn] : []), ...aliases].map(plain));
  for (const mention of mentions) {
    if (mention.entity === null) continue;
    push(names, mention.entity, [plain(mention.surface)]);
    push(places, mention.entity, [mention]);
  }
  const goldNames = new WeakMap<GoldArgument, ReadonlySet<string>>();
  const namesOf = (gold: GoldArgument): ReadonlySet<string> => {
    const known = goldNames.get(gold) ?? new Set(gold.names.map(plain));
    goldNames.set(gold, known);
    return known;
  };
  return (gold, { entity, via, start, end }) => {
    const own = start !== null && end !== null ? [{ start, end }] : [];
    const called = via === 'article' ? [plain(ARTICLE)] : (names.get(entity) ?? []);
    if (called.some((name) => namesOf(gold).has(name))) return true;
    return [...own, ...(places.get(entity) ?? [])].some((place) => gold.spans.some((span) => samePlace(place, span)));
  };
}

const isAt = (where: readonly Span[] | null, statement: Span): boolean =>
  where === null || where.some((span) => overlaps(span, statement));

/** Which relations a claim accepts of a statement: as they are, and with subject and object exchanged. */
function accepts(claim: GoldClaim, { type, polarity }: Statement): { readonly ahead: boolean; readonly back: boolean } {
  if (polarity === 'negative' && claim.negatedTypes.includes(type)) return { ahead: true, back: false };
  if (polarity !== claim.polarity && !claim.eitherPolarity) return { ahead: false, back: false };
  const ahead = type === claim.type || claim.altTypes.includes(type);
  return { ahead, back: claim.reversedTypes.includes(type) || (claim.symmetric && ahead) };
}

/** True if the statement is the claim's neighbour on the scale of commitment, and as positive or negative. */
const isNeighbour = (claim: GoldClaim, { type, polarity }: Statement): boolean =>
  COMMITMENT.has(claim.type) && COMMITMENT.has(type) && (polarity === claim.polarity || claim.eitherPolarity);

/** How right a statement is as the claim: 1, 0.5 for a neighbour on the scale of commitment, or 0. */
export function worth(claim: GoldClaim, statement: Statement, agrees: Agrees): number {
  const { ahead, back } = accepts(claim, statement);
  const near = isNeighbour(claim, statement);
  if (!(ahead || back || near) || !isAt(claim.where, statement)) return 0;
  const { subject, object } = statement;
  const straight = (ahead || near) && agrees(claim.subject, subject) && agrees(claim.object, object);
  if (straight && ahead) return 1;
  if (back && agrees(claim.subject, object) && agrees(claim.object, subject)) return 1;
  return straight ? 0.5 : 0;
}

function isMeant({ onlyIf }: ForbiddenClaim, { modality, saidBy, time }: Statement): boolean {
  if (onlyIf === 'asserted') return modality === 'asserted';
  if (onlyIf === 'unattributed') return saidBy === null;
  return onlyIf !== 'present' || time === 'present';
}

/** True if the statement is the wrong reading; its denial is not. */
export function isForbidden(claim: ForbiddenClaim, statement: Statement, agrees: Agrees): boolean {
  return (
    statement.type === claim.type &&
    statement.polarity === 'positive' &&
    isAt(claim.where, statement) &&
    isMeant(claim, statement) &&
    agrees(claim.subject, statement.subject) &&
    agrees(claim.object, statement.object)
  );
}

/** True if the speaker is as annotated: nobody where nobody speaks, the right one otherwise. */
export function isAttributed(
  { saidBy, saidByOptional }: GoldClaim,
  { saidBy: said }: Statement,
  agrees: Agrees,
): boolean {
  if (saidBy === null) return said === null;
  return said === null ? saidByOptional : agrees(saidBy, said);
}
