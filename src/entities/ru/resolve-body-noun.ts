import type { Mention } from '../../mentions/mention.ts';
import { mostNamed } from './most-named.ts';
import { before, type Discourse, headToken, sentenceOf, type Verdict } from '../discourse.ts';

/** So many sentences back is the body that a noun like «компания» takes up. */
const WINDOW = 3;

/** Nouns for a body named before, by what kind of body they may mean. */
const KINDS: readonly ReadonlySet<string>[] = Object.freeze(
  [
    'компания корпорация фирма концерн холдинг предприятие авиакомпания телекомпания производитель',
    'партия движение блок объединение альянс фракция',
    'клуб команда сборная',
    'ведомство министерство минист служба агентство комитет управление департамент комиссия инспекция прокуратура',
    'издание газета журнал портал телеканал агентство радиостанция редакция',
    'группировка банда картель',
    'организация объединение ассоциация союз фонд гильдия общество федерация профсоюз движение лига центр',
  ].map((nouns) => new Set(nouns.split(' '))),
);
/** Kinds of which every noun is one word for a body of its own: another name of that kind is another body. */
const TAKEN_UP: ReadonlySet<string> = new Set(
  'компания корпорация фирма концерн холдинг партия движение клуб команда ведомство издание группировка организация объединение ассоциация'.split(
    ' ',
  ),
);
/** Heads of names that no noun of another kind takes up: no «компания» is a ministry. */
const KNOWN_HEADS: ReadonlySet<string> = new Set([
  ...KINDS.flatMap((kind) => [...kind]),
  ...'правительство парламент суд сенат дума армия полиция университет школа больница церковь совет палата администрация'.split(
    ' ',
  ),
]);
/** Who tells the news is not whom they are about. */
const TELLS: ReadonlySet<string> = new Set(
  'сообщать сообщить передавать передать писать написать отмечать ссылка данные информация корреспондент агентство газета издание телеканал'.split(
    ' ',
  ),
);

/** True of «передаёт Reuters», «со ссылкой на BBC». */
function isSource(discourse: Discourse, mention: Mention): boolean {
  const token = headToken(discourse, mention);
  const tokens = sentenceOf(discourse, mention)?.tokens ?? [];
  const above = token && tokens[token.head]?.parse?.lemma;
  return TELLS.has(above ?? '') || TELLS.has(tokens[mention.firstToken - 1]?.parse?.lemma ?? '');
}

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s«»"-]+/u);

/** True if a body of this name may be called by the noun: its own head noun is of the same kind, or tells no kind. */
function mayBeCalled(noun: string, name: string): boolean {
  const heads = wordsOf(name).filter((word) => KNOWN_HEADS.has(word));
  return heads.length === 0 || heads.some((head) => KINDS.some((kind) => kind.has(noun) && kind.has(head)));
}

/** True if the mention names a body that the noun may mean. */
function fits(discourse: Discourse, noun: string, [other, id]: readonly [Mention, string]): boolean {
  if (other.type !== 'Organisation' || other.form === 'adjective' || isSource(discourse, other)) return false;
  const row = discourse.catalogue.entities.get(id)?.entity;
  return (!row || row.type === 'Organisation') && mayBeCalled(noun, `${row?.name ?? ''} ${other.lemma}`);
}

/** «Компания», «партия», «ведомство» alone: the one body in view that may be called so; null if there is none or several. */
export function resolveBodyNoun(discourse: Discourse, mention: Mention): Verdict | null {
  const { lemma: noun = '', number } = headToken(discourse, mention)?.parse ?? {};
  if (!TAKEN_UP.has(noun) || number !== 'sing') return null;
  const counts = new Map<string, number>();
  const near = new Set<string>();
  for (const named of before(discourse, mention, discourse.text.sentences.length)) {
    if (!fits(discourse, noun, named)) continue;
    const [other, id] = named;
    if (other.sentence >= mention.sentence - WINDOW) near.add(id);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const id = mostNamed([...counts].filter(([one]) => near.has(one)));
  return id === null ? null : { entity: id, why: 'the body in view that may be called so' };
}
