/** What a statement says, as far as an event coder needs it. */
export interface Codable {
  readonly type: string;
  readonly polarity: string;
  readonly modality: string;
  readonly time: string;
  readonly subjectType: string;
  readonly objectType: string;
  /** The object's name: its words tell mode and context. */
  readonly object: string;
  /** Its words tell whether the speaker's own side is asked. */
  readonly quote: string;
}

/** A PLOVER event: category, mode, contexts, auxiliary modes, and the rule that chose them. */
export interface PloverEvent {
  readonly event: string;
  readonly mode: string | null;
  readonly context: readonly string[];
  readonly aux: readonly string[];
  /** Quad class: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict; null for an extension of ours. */
  readonly quad: number | null;
  /** Goldstein-like score of the codebook; null where it gives none. */
  readonly score: number | null;
  /** Whether the object is whom it is done to. */
  readonly recipient: boolean;
  readonly rule: string;
}

/** Why a statement is no event. */
export type NoEvent = 'STATIC_RELATION' | 'NEGATED' | 'NOT_HELD' | 'CEREMONY' | 'RECIPIENT_MISSING';

/** The codebook's manual 2.0, with our reading of its misprints (ACCUSE is -3, not +3) and X_CONCERN for warnings, which it drops. */
export const PLOVER_CODEBOOK = '2.0+ext1';

const QUADS: Readonly<Record<string, number | null>> = Object.freeze({
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  X_CONCERN: null,
});

const SCORES: Readonly<Record<string, number | null>> = Object.freeze({
  AGREE: 2.5,
  CONSULT: 2.5,
  'CONSULT/visit': 4,
  'CONSULT/multilateral': 4,
  SUPPORT: 5,
  COOPERATE: 9.5,
  AID: 10,
  'RETREAT/resign': 4.5,
  'REQUEST/assist': 0.5,
  'REQUEST/change': -1,
  'REQUEST/yield': -1,
  'REQUEST/meet': 0,
  ACCUSE: -3,
  'ACCUSE/disapprove': -2,
  'ACCUSE/allege': -3.5,
  REJECT: -2,
  'REJECT/assist': -1.5,
  'REJECT/change': -2,
  'REJECT/yield': -2,
  'REJECT/meet': -2,
  X_CONCERN: null,
});

/** What a request or refusal is about, by classes of Russian nouns; what is none of them is a change. */
const MODES: readonly (readonly [mode: string, words: RegExp])[] = [
  ['meet', /переговор|встреч|саммит|диалог|консультаци|форум|конференци/iu],
  ['yield', /прекращени|перемири|снят|отмен|освобожден|вывод/iu],
  ['assist', /помощ|сотрудничеств|взаимодействи|поддержк|коопераци|обмен|содействи/iu],
];

/** The contexts of the codebook that these texts can have, by classes of Russian nouns. */
const CONTEXTS: readonly (readonly [context: string, words: RegExp])[] = [
  ['military', /войск|военн|оборон|вооруж|миротвор/iu],
  ['terrorism', /террор|экстремизм|сепаратизм/iu],
  ['illegal_drugs', /нарко/iu],
  ['trafficking', /торговл\S* людьми|контрабанд/iu],
  ['cyber', /кибер/iu],
  ['crime', /преступ|коррупц/iu],
  ['technology', /технолог|цифров|искусственн\S* интеллект|космич/iu],
  ['cbrn', /ядерн|химическ\S* оруж|биологическ\S* оруж/iu],
  ['territory', /границ|территори/iu],
  ['migration', /мигра|беженц/iu],
  ['economic', /эконом|торгов|инвестиц|банк|финанс|транспорт|транзит|энергет|промышлен/iu],
  ['environment', /климат|эколог|окружающ\S* сред/iu],
  ['natural_resource', /водн|нефт|газов|полезн\S* ископаем/iu],
  ['legal', /правосуд|суд\b|закон/iu],
  ['human_security', /продовольств|гуманитар|здравоохранен|эпидем|пандеми/iu],
];

const AGENTS = new Set(['Person', 'Organisation', 'Place', 'Collective']);
const NEEDS_RECIPIENT = new Set(['COOPERATE', 'AID']);
/** What is only promised is agreed to; a proposal and a request are made by being uttered. */
const PROMISE = new Set(['SUPPORT', 'CONSULT', 'COOPERATE', 'AID']);
/** Refusing to do it is rejecting it. */
const REFUSABLE = new Set(['SUPPORT', 'CONSULT', 'COOPERATE', 'AID', 'AGREE']);
const OWN_MODES: Readonly<Record<string, string>> = Object.freeze({
  CONDEMNED: 'disapprove',
  ACCUSED: 'allege',
  ATTENDED: 'multilateral',
  VISITED: 'visit',
  RESIGNED_FROM: 'resign',
});

const isPromise = ({ modality, time }: Codable): boolean =>
  modality === 'planned' || modality === 'proposed' || time === 'future';
const modeFor = (object: string): string => MODES.find(([, words]) => words.test(object))?.[0] ?? 'change';

/** «Нам необходимо», «мы должны», «давайте»: whoever asks himself too binds himself (manual, ambiguities of REQUEST). */
const OWN_SIDE = /(?<!\p{L})(?:мы|нам|нас|нами|давайте)(?!\p{L})/iu;
/** Where nobody confers. */
const CEREMONIES = /парад|выставк|церемони|концерт|возложени|фестивал|праздник/iu;

interface Choice {
  readonly event: string;
  readonly mode: string | null;
  readonly why: string;
}

/** In the order of the mapping: polarity, tense, whether the speaker's own side is asked, then what the object is. */
function choose(one: Codable, usual: string): Choice | NoEvent {
  if (one.polarity === 'negative')
    return REFUSABLE.has(usual)
      ? { event: 'REJECT', mode: usual === 'CONSULT' ? 'meet' : modeFor(one.object), why: 'negated' }
      : 'NEGATED';
  if (one.modality === 'to-be-prevented') return 'NOT_HELD';
  if (isPromise(one) && PROMISE.has(usual)) return { event: 'AGREE', mode: null, why: 'future' };
  if (usual === 'REQUEST' && OWN_SIDE.test(one.quote)) return { event: 'AGREE', mode: null, why: 'own-side' };
  if (one.type === 'ATTENDED' && CEREMONIES.test(one.object)) return 'CEREMONY';
  const byObject = usual === 'REQUEST' || usual === 'REJECT' ? modeFor(one.object) : null;
  return { event: usual, mode: OWN_MODES[one.type] ?? byObject, why: 'default' };
}

const auxOf = (one: Codable): readonly string[] => [
  ...(one.type === 'PROPOSED' || isPromise(one) ? ['future'] : []),
  ...(one.modality === 'possible' ? ['hypothetical'] : []),
  ...(one.polarity === 'negative' ? ['negation'] : []),
];

/** The event that a statement is; `usual` is what `seed/relations.json` maps its relation to. */
export function ploverEvent(one: Codable, usual: string | null): PloverEvent | NoEvent {
  const extended = one.type === 'WARNED_OF' ? 'X_CONCERN' : usual;
  if (extended === null) return 'STATIC_RELATION';
  const choice = choose(one, extended);
  if (typeof choice === 'string') return choice;
  const { event, mode, why } = choice;
  // A threat is what it is about, never whom it is done to; a summit has participants and no recipient.
  const recipient = AGENTS.has(one.objectType) && one.type !== 'ATTENDED';
  if (NEEDS_RECIPIENT.has(event) && !recipient) return 'RECIPIENT_MISSING';
  const key = mode === null ? event : `${event}/${mode}`;
  return Object.freeze({
    event,
    mode,
    context: CONTEXTS.filter(([, words]) => words.test(one.object)).map(([context]) => context),
    aux: auxOf(one),
    quad: QUADS[event] ?? null,
    score: SCORES[key] ?? SCORES[event] ?? null,
    recipient,
    rule: `${one.type}:${why}`,
  });
}
