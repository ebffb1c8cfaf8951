import type { Direction } from '../../graph/read/lists.ts';

/** A field that is a derived relation under a name that a reader thinks in. */
export interface RelationField {
  readonly type: string;
  readonly direction: Direction;
}

const out = (type: string): RelationField => ({ type, direction: 'OUT' });
const into = (type: string): RelationField => ({ type, direction: 'IN' });

const ACTOR: Readonly<Record<string, RelationField>> = {
  proposed: out('PROPOSED'),
  supports: out('SUPPORTS'),
  opposes: out('OPPOSES'),
  calledFor: out('CALLED_FOR'),
  warnedOf: out('WARNED_OF'),
  leads: out('LEADS'),
  attended: out('ATTENDED'),
  metWith: { type: 'MET_WITH', direction: 'BOTH' },
};
const THING: Readonly<Record<string, RelationField>> = {
  proposedBy: into('PROPOSED'),
  supportedBy: into('SUPPORTS'),
  opposedBy: into('OPPOSES'),
  calledForBy: into('CALLED_FOR'),
  counters: out('COUNTERS'),
};
const partOf = out('PART_OF');
const locatedIn = out('LOCATED_IN');

/** The contract's relations of each kind of entity. */
export const RELATION_FIELDS: Readonly<Record<string, Readonly<Record<string, RelationField>>>> = Object.freeze({
  Person: ACTOR,
  Organisation: { ...ACTOR, ...THING, partOf, locatedIn },
  Centre: { ...THING, partOf, locatedIn },
  Threat: { counteredBy: into('COUNTERS'), warnedOfBy: into('WARNED_OF'), threatens: out('THREATENS') },
  Place: { ...ACTOR, partOf, sites: into('LOCATED_IN') },
  Initiative: THING,
  Document: { ...THING, signedBy: into('SIGNED'), adoptedBy: into('ADOPTED') },
  Event: { ...THING, heldIn: out('HELD_IN'), attendedBy: into('ATTENDED'), organisedBy: out('ORGANISED_BY') },
  Project: { ...THING, partOf, locatedIn },
  Office: ACTOR,
  Collective: { ...ACTOR, ...THING },
  Figure: {},
});
