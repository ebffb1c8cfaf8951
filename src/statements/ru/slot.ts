/** A slot as a preposition (null for none) and a case: «с ablt», «gent». */
export interface Slot {
  readonly preposition: string | null;
  readonly case: string;
}

const slots = new Map<string, Slot>();

/** The slot that a table names, taken apart once. */
export function slotOf(name: string): Slot {
  const known = slots.get(name);
  if (known) return known;
  const [kase = 'gent', preposition = null] = name.split(' ').reverse();
  const slot = Object.freeze({ preposition, case: kase });
  slots.set(name, slot);
  return slot;
}
