import { CodedError } from '../../base/coded-error.ts';
import { type Holds, turned } from '../../base/holds.ts';
import type { Run } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';

/** A word on two statements, by id or key: which of them holds. */
export interface Resolve {
  readonly kind: 'resolve';
  readonly target: string;
  readonly into: string;
  readonly values: { readonly holds: Holds };
}

/** By keys, in their order: the same pair is the same whichever is named first. `keyOf` throws TARGET_UNKNOWN. */
export async function keyed(verdict: Resolve, keyOf: (id: string) => Promise<string>): Promise<Resolve> {
  const [target, into] = [await keyOf(verdict.target), await keyOf(verdict.into)];
  const { holds } = verdict.values;
  return target <= into
    ? { ...verdict, target, into }
    : { ...verdict, target: into, into: target, values: { holds: turned(holds) } };
}

/** Throws DECISION_IDLE if the newest word on the pair is this one, and none was said where it is to be taken back. */
export async function checkResolve(run: Run, { target, into, values: { holds } }: Resolve): Promise<void> {
  const [newest] = await run(cypherFile('write/find-resolution'), { target, into });
  const said = (newest ? JSON.parse(String(newest.values)) : { holds: 'open' }) as { readonly holds: Holds };
  if (target !== into && said.holds !== holds) return;
  const message =
    target === into
      ? `A statement does not contradict itself: ${target}.`
      : `That is said of the two already: ${target} and ${into}.`;
  throw new CodedError('DECISION_IDLE', message, { details: { target, into } });
}
