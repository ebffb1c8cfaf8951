import { searchStem } from '../name-key.ts';

/** An event where it was held, as articles tell. */
export interface HeldEvent {
  readonly id: string;
  readonly name: string;
  /** Id of the place. */
  readonly place: string;
  /** First and last day that is told of it, as ISO days; null where no article is dated. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly articles: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

/** «в Москве», «по безопасности»: what the event is, is told before. */
const PREPOSITIONS = new Set(words('в во на по о об с со под при у для из от за к между против'));
/** Endings of adjectives; «заседание», «учение», «бедствие», «поле» are none. */
const ADJECTIVE = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ых|их)$/u;
const NOUN_IN_IE = /(?:ани|ени|яти|стви)е$/u;

/** What happens once and by nobody's calendar: two of them in one article are rarely two. */
const INCIDENTS = new Set(
  [
    ...words(
      'теракт атака нападение взрыв подрыв обстрел стрельба убийство покушение похищение захват мятеж переворот',
    ),
    ...words('погром столкновение трагедия катастрофа авария крушение пожар обрушение землетрясение наводнение цунами'),
    ...words('ураган извержение оползень паводок'),
  ].map(searchStem),
);

/** Told so far apart, an event of one name is held again. */
const ONE_OCCASION_DAYS = 31;
const DAY_MILLIS = 86_400_000;

/** What an event is, by the stem of its noun, and what belongs to it: «встреча», «министр». */
interface Kind {
  readonly head: string;
  readonly of: string;
}

function kindOf(name: string): Kind | null {
  const all = name.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const end = all.findIndex((word) => PREPOSITIONS.has(word));
  const before = end < 0 ? all : all.slice(0, end);
  const at = before.findIndex((word) => !ADJECTIVE.test(word) || NOUN_IN_IE.test(word));
  const stems = before.slice(at).map(searchStem);
  return at < 0 ? null : { head: stems[0] ?? '', of: stems.slice(1).join(' ') };
}

/** Days between what is told of two; 0 if it meets, or is not dated. */
function daysApart(a: HeldEvent, b: HeldEvent): number {
  const between = (late: string | null, early: string | null): number =>
    late === null || early === null ? 0 : (Date.parse(late) - Date.parse(early)) / DAY_MILLIS;
  return Math.max(between(a.firstDay, b.lastDay), between(b.firstDay, a.lastDay), 0);
}

const samePurpose = (a: Kind, b: Kind): boolean => a.of === b.of || a.of === '' || b.of === '';

/** Where another telling of the same event would stand: at its place, or, of an incident, in its article. */
const bucketsOf = ({ place, articles }: HeldEvent, { head }: Kind): readonly string[] => [
  `${head} ${place}`,
  ...(INCIDENTS.has(head) ? articles.map((article) => `${head} ${article}`) : []),
];

/**
 * Pairs of events that may be one, told in other words: of one kind, at one place or, if it is an incident, in one article, and not more than a
 * month apart. Whether they are, a person says: two meetings of one body in one city are two.
 */
export function sameEvents(held: readonly HeldEvent[]): readonly (readonly [HeldEvent, HeldEvent])[] {
  const buckets = new Map<string, (readonly [HeldEvent, Kind])[]>();
  const pairs = new Map<string, readonly [HeldEvent, HeldEvent]>();
  for (const event of held) {
    const kind = kindOf(event.name);
    for (const key of kind ? bucketsOf(event, kind) : []) {
      const others = buckets.get(key) ?? [];
      for (const [other, its] of others)
        if (other.id !== event.id && kind && samePurpose(kind, its) && daysApart(other, event) <= ONE_OCCASION_DAYS)
          pairs.set([other.id, event.id].sort().join('+'), [other, event]);
      if (kind) buckets.set(key, [...others, [event, kind]]);
    }
  }
  return [...pairs.values()];
}
