import type { ProvedStatement } from '../graph/read/find-proved-statements.ts';

/** The stages an initiative, centre, document or project may pass, in their order. */
export const STAGES = Object.freeze([
  'proposed',
  'called for',
  'supported',
  'agreed',
  'signed',
  'adopted',
  'opened',
  'rejected',
] as const);
export type Stage = (typeof STAGES)[number];

const STAGE_OF: Readonly<Record<string, Stage>> = Object.freeze({
  PROPOSED: 'proposed',
  CALLED_FOR: 'called for',
  SUPPORTS: 'supported',
  SIGNED: 'signed',
  ADOPTED: 'adopted',
  OPENED: 'opened',
  BUILDS: 'opened',
  OPPOSES: 'rejected',
  CONDEMNED: 'rejected',
});

/** The relations that are a stage. */
export const STAGE_TYPES: readonly string[] = Object.freeze(Object.keys(STAGE_OF).sort());

/** Where nothing more is to be waited for. */
export const DONE: ReadonlySet<Stage> = new Set(['signed', 'adopted', 'opened', 'rejected']);

/** Verbs by which several come to terms, and their nouns beside «достичь»: more than support of one, less than a signature. */
const AGREEING =
  /(?<!\p{L})(?:договорил|договорят|договорились|согласовал|согласован[аоы]?(?!\p{L})|соглас(?:ил|ят)|условил|(?:достиг|прид|приш)\p{L}* (?:к )?(?:соглас|договор[её]н|консенсус|единому мнени))/iu;

/** A plan to sign is not yet a signature; a denied support or adoption is a rejection. Null if the statement is no step. */
export function stageOf({ type, polarity, modality, quote }: ProvedStatement): Stage | null {
  const stage = STAGE_OF[type];
  if (!stage || modality === 'possible' || modality === 'to-be-prevented') return null;
  if (polarity === 'negative') return stage === 'rejected' ? null : 'rejected';
  const done = stage === 'signed' || stage === 'adopted' || stage === 'opened';
  if (done) return modality === 'asserted' ? stage : 'called for';
  return stage !== 'rejected' && AGREEING.test(quote) ? 'agreed' : stage;
}
