/** The label that says what a node is, with the prefix of its id. Every node has exactly one of them. */
export const NODE_KINDS: Readonly<Record<string, string>> = Object.freeze({
  Article: 'a_',
  ArticleVersion: 'v_',
  Sentence: 'n_',
  Entity: 'e_',
  Statement: 's_',
  Story: 't_',
  Band: 'b_',
  Problem: 'p_',
  NearMiss: 'm_',
  Question: 'q_',
  Change: 'c_',
  Journal: 'journal',
  Removed: '',
});

/** Which relations lead from which kind of node to which, besides the derived edges between entities. */
const STORED: readonly (readonly [from: string, type: string, to: string])[] = [
  ['Article', 'HAS_VERSION', 'ArticleVersion'],
  ['Article', 'IN_STORY', 'Story'],
  ['ArticleVersion', 'HAS_SENTENCE', 'Sentence'],
  ['ArticleVersion', 'NAMES', 'Entity'],
  ['ArticleVersion', 'IN_BAND', 'Band'],
  ['Sentence', 'MENTIONS', 'Entity'],
  ['Entity', 'SAME_AS', 'Entity'],
  ['Entity', 'HELD_OFFICE', 'Entity'],
  ['Entity', 'MEMBERSHIP', 'Entity'],
  ['Entity', 'MEMBERS_OF', 'Entity'],
  ...['SUBJECT', 'OBJECT', 'SAID_BY', 'ADDRESSED_TO'].flatMap(
    (role): readonly (readonly [string, string, string])[] => [
      ['Statement', role, 'Entity'],
      ['Statement', role, 'Article'],
    ],
  ),
  ['Statement', 'OFFICE', 'Entity'],
  ['Statement', 'HOLDER', 'Entity'],
  ['Statement', 'EVIDENCE', 'Sentence'],
  ['Statement', 'CORRECTS', 'Statement'],
  ['NearMiss', 'IN', 'Sentence'],
  ['Question', 'IN', 'Sentence'],
  ['Problem', 'IN', 'Article'],
  ['Question', 'CANDIDATE', 'Entity'],
  ['Change', 'CHANGED', 'Article'],
];

/** What a removal took out of sight keeps its relations. */
const withRemoved = (kind: string): readonly string[] => [kind, 'Removed'];

/** Every way in which a relation may stand, as «from TYPE to»; `deriving` are the relations that derive an edge. */
export function storedPatterns(deriving: ReadonlySet<string>): readonly string[] {
  const derived = [...deriving].map((type) => ['Entity', type, 'Entity'] as const);
  return [...STORED, ...derived].flatMap(([from, type, to]) =>
    withRemoved(from).flatMap((a) => withRemoved(to).map((b) => `${a} ${type} ${b}`)),
  );
}
