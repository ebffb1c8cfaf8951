import type { NamedEntity, ProvedStatement } from '../../src/graph/read/find-proved-statements.ts';

const entity = (name: string, type: string): NamedEntity => ({ id: `e_${name}`, name, type });

/** A statement of our own for the analyses: «Armenia SUPPORTS fund», of one day, in the article of that day unless given. */
export function sampleStatement(
  [subject, type, object]: readonly [string, string, string],
  day: string | null,
  more: Partial<ProvedStatement> = {},
): ProvedStatement {
  return Object.freeze({
    id: `s_${subject}_${type}_${object}_${day ?? 'undated'}`,
    key: `k_${subject}_${type}_${object}_${day ?? 'undated'}`,
    type,
    polarity: 'positive',
    modality: 'asserted',
    time: 'present',
    evaluation: null,
    strength: null,
    strengthWords: [],
    quote: `${subject} ${type} ${object}`,
    date: day,
    dateEarliest: day,
    dateLatest: day,
    start: 0,
    end: 10,
    rule: 'sample',
    subject: entity(subject, 'Place'),
    object: entity(object, 'Centre'),
    saidBy: null,
    article: { id: `a_${day ?? 'undated'}`, title: day, publisher: null, url: null, publishedOn: day, storyId: null },
    ...more,
  });
}
