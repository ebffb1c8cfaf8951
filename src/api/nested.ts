import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
} from 'graphql';
import type { Nesting } from '../graph/read/list-query.ts';
import { nest, type NestedList, type NestedRows } from '../graph/read/nest.ts';
import { type AskedList, checkPage } from './paging.ts';
import type { Place } from './selection.ts';

/** What makes the list of a field from its arguments, at a place in a document. */
export type AskList = (args: never, relationTypes: readonly string[], place: Place) => AskedList;
/** Fields that are lists of a thing, by the name of its type. */
export type AskLists = Readonly<Record<string, Readonly<Record<string, AskList>>>>;

/** The nodes of a document that are one field of an answer. */
type Field = readonly FieldNode[];

/** A list below a thing, as a document asks for it. */
interface Candidate {
  readonly field: Field;
  readonly ask: AskList;
  readonly values: (info: GraphQLResolveInfo) => Readonly<Record<string, unknown>> | null;
}

/** A list that is read with its parent. */
interface Planned {
  readonly field: Field;
  readonly asked: AskedList;
}

/** The lists that are read with each of some things, in the order in which their rows come. */
export interface NestedPlan {
  readonly planned: readonly Planned[];
  readonly nesting: (parent: string) => Nesting | undefined;
}

/** A record that may have brought lists. */
export interface Nested {
  readonly nested?: readonly NestedRows[];
  readonly plan?: NestedPlan;
}

/** Each list makes a statement longer and its planning dearer; the rest have statements of their own. */
const MOST = 4;

/** Whether whatever is of a type passes the condition of a fragment. */
function covers(condition: string | undefined, type: GraphQLNamedType, { schema }: GraphQLResolveInfo): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wider = schema.getType(condition);
  return isAbstractType(wider) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wider, type);
}

/** The fields that every thing of a type is asked for at a place, whatever the variables. */
function fieldsBelow(place: Field, type: GraphQLNamedType, info: GraphQLResolveInfo): readonly Field[] {
  const fields = new Map<string, FieldNode[]>();
  const collect = (selections: readonly SelectionNode[]): void => {
    for (const one of selections) {
      if ((one.directives?.length ?? 0) > 0) continue;
      if (one.kind === Kind.FIELD) {
        const name = one.alias?.value ?? one.name.value;
        fields.set(name, [...(fields.get(name) ?? []), one]);
        continue;
      }
      const fragment = one.kind === Kind.FRAGMENT_SPREAD ? info.fragments[one.name.value] : one;
      if (fragment && covers(fragment.typeCondition?.name.value, type, info)) collect(fragment.selectionSet.selections);
    }
  };
  collect(place.flatMap(({ selectionSet }) => selectionSet?.selections ?? []));
  return [...fields.values()];
}

interface Thing {
  readonly place: Field;
  readonly type: GraphQLNamedType;
}

/** What stands below some things under a name. */
function at(name: string, things: readonly Thing[], info: GraphQLResolveInfo): readonly Thing[] {
  return things.flatMap(({ place, type }) => {
    const child = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    const fields = fieldsBelow(place, type, info).filter(([node]) => node?.name.value === name);
    return child ? fields.map((field) => ({ place: field, type: getNamedType(child.type) })) : [];
  });
}

/** How one comes from a field to the things that it gives. */
const PATHS = { thing: [[]], connection: [['nodes'], ['edges', 'node']], hits: [['entity']] } as const;
export type Path = keyof typeof PATHS;

function candidatesOf(info: GraphQLResolveInfo, path: Path, lists: AskLists): readonly Candidate[] {
  const root: Thing = { place: info.fieldNodes, type: getNamedType(info.returnType) };
  const things = PATHS[path].flatMap((names) =>
    (names as readonly string[]).reduce<readonly Thing[]>((found, name) => at(name, found, info), [root]),
  );
  const all = things.flatMap(({ place, type }) => {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return fieldsBelow(place, type, info).flatMap((field) => {
      const [node] = field;
      const name = node?.name.value ?? '';
      const [definition, ask] = [type.getFields()[name], lists[type.name]?.[name]];
      if (!node || !definition || !ask) return [];
      const values: Candidate['values'] = ({ variableValues }) => {
        try {
          return getArgumentValues(definition, node, variableValues);
        } catch {
          return null; // The field itself will say what is wrong.
        }
      };
      return [{ field, ask, values }];
    });
  });
  return all.slice(0, MOST);
}

const kept = new WeakMap<FieldNode, readonly Candidate[]>();

/** The lists below a place; found once for all requests that send the same document. */
function candidatesAt(info: GraphQLResolveInfo, path: Path, lists: AskLists): readonly Candidate[] {
  const [node, ...others] = info.fieldNodes;
  if (!node || others.length > 0) return candidatesOf(info, path, lists);
  const found = kept.get(node) ?? candidatesOf(info, path, lists);
  kept.set(node, found);
  return found;
}

/** What must be asked with the things of a place: the arguments tell one plan from another. */
export interface NestedBelow {
  readonly values: readonly (object | null)[];
  readonly plan: (relationTypes: readonly string[]) => NestedPlan;
}

function plan(
  { field, ask }: Candidate,
  args: object | null,
  relationTypes: readonly string[],
  { fragments }: Place,
): readonly (Planned & NestedList)[] {
  if (args === null) return [];
  const asked = ask(args as never, relationTypes, { fieldNodes: field, fragments });
  const { page, total } = asked.wish;
  try {
    const { bounds } = checkPage(args, asked);
    return page || total ? [{ field, asked, list: asked.list, page: page ? bounds : null, total }] : [];
  } catch {
    return []; // The field itself will say what is wrong.
  }
}

/** Lists that can be read with the things which a field gives. */
export function nestedBelow(info: GraphQLResolveInfo, path: Path, lists: AskLists): NestedBelow {
  const candidates = candidatesAt(info, path, lists);
  const values = candidates.map((one) => one.values(info));
  return {
    values,
    plan: (relationTypes) => {
      const planned = candidates.flatMap((one, n) => plan(one, values[n] ?? null, relationTypes, info));
      return { planned, nesting: (parent) => nest(parent, planned) };
    },
  };
}

/** A record that knows what it brought. */
export const planted = <T extends object>(record: T, of: NestedPlan): T =>
  of.planned.length === 0 ? record : { ...record, plan: of };

/** What came with a thing for one of its fields; undefined if the field has to ask. */
export function broughtFor(
  { plan: of, nested }: Nested,
  { fieldNodes }: GraphQLResolveInfo,
): { readonly asked: AskedList; readonly given: NestedRows | undefined } | undefined {
  if (!of || !nested) return undefined;
  const n = of.planned.findIndex(
    ({ field }) => field.length === fieldNodes.length && field.every((node, k) => node === fieldNodes[k]),
  );
  const planned = of.planned[n];
  return planned && { asked: planned.asked, given: nested[n] };
}
