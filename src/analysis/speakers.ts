import type { ProvedStatement } from '../graph/read/find-proved-statements.ts';

/** Who leads what, as statements tell it: leader's id → ids of states and bodies. */
export function ledBy(statements: readonly ProvedStatement[]): ReadonlyMap<string, ReadonlySet<string>> {
  const led = new Map<string, Set<string>>();
  for (const { type, polarity, subject, object } of statements)
    if (type === 'LEADS' && polarity === 'positive')
      led.set(subject.id, (led.get(subject.id) ?? new Set()).add(object.id));
  return led;
}

/** What an actor stands for: its own statements, and of states that it leads what it says itself («Казахстан поддерживает»). */
export function standsOf(statements: readonly ProvedStatement[], actorId: string): readonly ProvedStatement[] {
  const led = ledBy(statements).get(actorId) ?? new Set<string>();
  return statements.filter(
    ({ subject, saidBy }) => subject.id === actorId || (saidBy?.id === actorId && led.has(subject.id)),
  );
}
