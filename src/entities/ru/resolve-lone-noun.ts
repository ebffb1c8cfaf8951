import type { Mention } from '../../mentions/mention.ts';
import { type Discourse, headToken, sentenceOf, type Verdict } from '../discourse.ts';
import { extractedId } from '../make-entity.ts';

const KINDS: ReadonlySet<string> = new Set(['Organisation', 'Centre', 'Place', 'Project', 'Threat', 'Initiative']);
/** Nouns that stand for a body or people in the plural: «власти». */
const PLURAL: ReadonlySet<string> = new Set(['власть', 'сила']);
/** Nouns that name an act or a state as well as a body: «управление фондом», «движение поездов». */
const ACTS: ReadonlySet<string> = new Set(
  'управление организация объединение правление представительство служба движение руководство учреждение образование предприятие издание сообщество общество команда сила'.split(
    ' ',
  ),
);
/** Words before the noun that bring in another one, or none in particular. */
const INDEFINITE =
  /^(?:друг|ин(?:ой|ого|ому|ым|ая|ую|ое)$|нек(?:ий|ая|ое|ого|ую)|кажд|люб|как(?:ой|ая|ое)|один$|одн(?:а|о|ой|ого|ому|им|у)$|ни$|никак|всяк|подобн|так(?:ой|ая|ое|ую|ого)|нов)/u;

/** «суд», «тюрьма», «власти» where nothing before is meant: the one of the article, which names it by its noun alone. */
export function resolveLoneNoun(discourse: Discourse, mention: Mention): Verdict | null {
  const parse = headToken(discourse, mention)?.parse;
  if (!parse || !KINDS.has(mention.type) || mention.form !== 'common') return null;
  if (ACTS.has(parse.lemma) || (parse.number === 'plur' && !PLURAL.has(parse.lemma))) return null;
  const before = sentenceOf(discourse, mention)?.tokens[mention.firstToken - 1]?.norm ?? '';
  if (INDEFINITE.test(before)) return null;
  return {
    entity: extractedId(mention.type, parse.lemma, discourse.text.article.id),
    why: 'the one of this article, which names it by its noun alone',
  };
}
