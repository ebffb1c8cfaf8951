import { commitmentsDue } from '../analysis/commitments-due.ts';
import { dossier, type Dossier, type DossierSection } from '../analysis/dossier.ts';
import { edgeSources } from '../analysis/edge-sources.ts';
import { gaps } from '../analysis/gaps.ts';
import { byTime } from '../analysis/order.ts';
import { ACTORS } from '../analysis/stance.ts';
import * as told from '../analysis/told.ts';
import {
  type Ask,
  type NamedEntity,
  type ProvedStatement,
  statementRows,
} from '../graph/read/find-proved-statements.ts';
import { askFormula, askLedger, askLifeCycle } from './entity-analyses.ts';
import { conflictsAmong, PLAN_TYPES } from './register-analyses.ts';

/** Who acts takes stands; a thing, which says nothing itself, has a life cycle, and a name that goes from mouth to mouth. `around` is all that is told. */
async function ownAnswers(
  ask: Ask,
  { id, type }: NamedEntity,
  today: string,
  around: readonly ProvedStatement[],
): Promise<readonly DossierSection[]> {
  if (ACTORS.has(type)) {
    const own = around.filter(({ subject, saidBy }) => subject.id === id || saidBy?.id === id);
    return [{ title: 'ledger', told: told.tellPositions(await askLedger(ask, id, own)) }];
  }
  const [cycle, { formula, statements }] = await Promise.all([
    askLifeCycle(ask, id, today, around),
    askFormula(ask, id),
  ]);
  return [
    { title: 'life-cycle', told: told.tellLifeCycle(cycle) },
    { title: 'formula', told: told.tellFormula(formula, statements) },
  ];
}

/** All answers about one entity on a page, each under the name of its question. */
export async function askDossier(ask: Ask, entity: NamedEntity, today: string): Promise<Dossier> {
  const around = await statementRows(ask).around(entity.id);
  const about = around.filter(({ subject, object }) => subject.id === entity.id || object.id === entity.id);
  const [own, contradictions] = await Promise.all([ownAnswers(ask, entity, today, around), conflictsAmong(ask, about)]);
  const plans = about.filter(({ type }) => PLAN_TYPES.includes(type));
  return dossier(entity, [
    ...own,
    { title: 'conflicts', told: told.tellConflicts(contradictions) },
    { title: 'due', told: told.tellCommitments(commitmentsDue(plans, today)) },
    { title: 'gaps', told: told.tellGaps(gaps([entity], about)) },
    { title: 'sources', told: told.tellSources(edgeSources(about)) },
    { title: 'timeline', told: told.tellTimeline([...about].sort(byTime)) },
  ]);
}
