import { commitmentsDue } from '../analysis/commitments-due.ts';
import { dossier, type Dossier, type DossierSection } from '../analysis/dossier.ts';
import { edgeSources } from '../analysis/edge-sources.ts';
import { gaps } from '../analysis/gaps.ts';
import { byTime } from '../analysis/order.ts';
import { ACTORS } from '../analysis/stance.ts';
import * as told from '../analysis/told.ts';
import { type Ask, askOnce, type NamedEntity, statementRows } from '../graph/read/find-proved-statements.ts';
import { askFormula, askLedger, askLifeCycle } from './entity-analyses.ts';
import { conflictsAmong, PLAN_TYPES } from './register-analyses.ts';

/** Who acts takes stands; a thing has a life cycle, and a name that goes from mouth to mouth. */
async function ownAnswers(ask: Ask, { id, type }: NamedEntity, today: string): Promise<readonly DossierSection[]> {
  if (ACTORS.has(type)) return [{ title: 'ledger', told: told.tellPositions(await askLedger(ask, id)) }];
  const [cycle, { formula, statements }] = await Promise.all([askLifeCycle(ask, id, today), askFormula(ask, id)]);
  return [
    { title: 'life-cycle', told: told.tellLifeCycle(cycle) },
    { title: 'formula', told: told.tellFormula(formula, statements) },
  ];
}

/** All answers about one entity on a page, each under the name of its question. */
export async function askDossier(given: Ask, entity: NamedEntity, today: string): Promise<Dossier> {
  const ask = askOnce(given);
  const about = await statementRows(ask).about(entity.id);
  const [own, contradictions] = await Promise.all([ownAnswers(ask, entity, today), conflictsAmong(ask, about)]);
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
