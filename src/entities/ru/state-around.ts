import type { Mention } from '../../mentions/mention.ts';
import { before, type Discourse, entityOf, headToken, isState, neighbours, sentenceOf } from '../discourse.ts';

/** Titles whose holder stands for his state. */
const HEADS: ReadonlySet<string> = new Set(['президент', 'премьер', 'монарх', 'верховный лидер', 'председатель']);

/** The one state whose head the person is on the day of the article. */
export function stateHeadedBy({ index, day, catalogue }: Discourse, person: string): string | null {
  const states = (index.tenuresOf.get(person) ?? [])
    .filter(({ from, to, office }) => {
      const now = day === null || (from <= day && (to === null || day <= to));
      return now && HEADS.has(office.title) && catalogue.entities.get(office.of)?.entity.labels.includes('State');
    })
    .map(({ office }) => office.of);
  const [state, other] = new Set(states);
  return other === undefined ? (state ?? null) : null;
}

/** The state that the mention names, is the capital of, or is headed by whom it names. */
function stateBehind(discourse: Discourse, { type, form }: Mention, entity: string): string | null {
  if (isState(discourse, entity)) return form === 'adjective' ? null : entity;
  if (type === 'Place') return discourse.catalogue.entities.get(entity)?.capitalOf ?? null;
  return type === 'Person' ? stateHeadedBy(discourse, entity) : null;
}

/** «Турция ждёт», «Токаев заявил»: who does what the sentence tells. */
function isSubject(discourse: Discourse, mention: Mention): boolean {
  const token = headToken(discourse, mention);
  return token?.parse?.case === 'nomn' && token.deprel.startsWith('nsubj');
}

/** «в Турции», «в Анкаре»: where it happens. */
function isScene(discourse: Discourse, mention: Mention): boolean {
  const preposition = sentenceOf(discourse, mention)?.tokens[mention.firstToken - 1]?.norm ?? '';
  return /^во?$/u.test(preposition) && headToken(discourse, mention)?.parse?.case === 'loct';
}

/**
 * The state that acts, or in which it happens, nearest before the mention: in its own sentence, else in the one before, there only
 * who acts unless `scenes`.
 */
export function stateAround(discourse: Discourse, mention: Mention, scenes: boolean): string | null {
  for (const [other, entity] of before(discourse, mention, 1)) {
    if (other.end > mention.start) continue;
    const acts = isSubject(discourse, other);
    const holds = isScene(discourse, other) && (scenes || other.sentence === mention.sentence);
    const state = acts || holds ? stateBehind(discourse, other, entity) : null;
    if (state !== null && isState(discourse, state)) return state;
  }
  return null;
}

/** The only state that the sentence names before the mention («Афганистану для восстановления | страны»). */
export function stateBeside(discourse: Discourse, mention: Mention): string | null {
  const states = neighbours(discourse, mention)
    .filter(({ end, form }) => end <= mention.start && form === 'name')
    .map((other) => entityOf(discourse, other))
    .filter((id): id is string => id !== null && isState(discourse, id));
  const [state, another] = new Set(states);
  return another === undefined ? (state ?? null) : null;
}

/** The state last spoken of before the mention, by its name or that of its capital. */
export function stateBefore(discourse: Discourse, mention: Mention): string | null {
  for (const [other, entity] of before(discourse, mention, discourse.text.sentences.length)) {
    if (isState(discourse, entity)) return entity;
    const state = other.type === 'Place' ? discourse.catalogue.entities.get(entity)?.capitalOf : null;
    if (state && isState(discourse, state)) return state;
  }
  return null;
}
