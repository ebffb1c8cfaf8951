import { CodedError } from '../../base/coded-error.ts';
import { invariant } from '../../base/invariant.ts';
import type { Parameters } from '../connect.ts';
import { edtfBounds } from '../edtf-bounds.ts';
import { FILTER_FIELDS, type FilterField, type FilterName } from './filter-fields.ts';
import { fill, relationPattern } from './fragment.ts';

/** A filter as the contract has it; its shape was checked at the door. */
export type FilterInput = Readonly<Record<string, unknown>>;

/** A condition as Cypher, its values apart. */
export interface Predicate {
  readonly text: string;
  readonly parameters: Parameters;
}

/** Larger filters say no more to a reader and cost the planner more than the database. */
export const FILTER_LIMITS = Object.freeze({ conditions: 60, values: 100 });

/** Where a condition stands: what its names are, and whether under a `not`, where an unknown must count as false. */
interface Place {
  readonly variable: string;
  readonly negated: boolean;
}

const OPERATORS = ['eq', 'in', 'lt', 'lte', 'gt', 'gte', 'contains', 'startsWith'];
const given = (filter: FilterInput): readonly (readonly [string, unknown])[] =>
  Object.entries(filter).filter(([, value]) => value !== undefined);

/** Makes the conditions of one statement: parameters and variables are numbered, so that none meets another. */
class Compiler {
  readonly parameters: Record<string, unknown> = {};
  private variables = 0;
  private conditions = 0;

  private readonly relationTypes: readonly string[];

  constructor(relationTypes: readonly string[]) {
    this.relationTypes = relationTypes;
  }

  filter(name: FilterName, filter: FilterInput, place: Place): string {
    const parts = given(filter).flatMap(([field, value]) =>
      value === null ? [] : [this.field(name, field, value, place)],
    );
    return all(parts);
  }

  private field(name: FilterName, field: string, value: unknown, place: Place): string {
    if (field === 'and') return all((value as FilterInput[]).map((one) => this.filter(name, one, place)));
    if (field === 'or') return any((value as FilterInput[]).map((one) => this.filter(name, one, place)));
    if (field === 'not') return `NOT ${this.filter(name, value as FilterInput, { ...place, negated: true })}`;
    if (name === 'relation' && field === 'with') return this.filter('entity', value as FilterInput, other(place));
    const condition = FILTER_FIELDS[name][field];
    invariant(condition, `filter field ${name}.${field}`);
    if (name === 'relation' && field === 'type')
      return this.operators(`type(${place.variable})`, value as FilterInput, place);
    return this.condition(condition, value, place);
  }

  private condition(condition: FilterField, value: unknown, place: Place): string {
    switch (condition.is) {
      case 'value':
        return this.operators(`${place.variable}.${condition.property}`, value as FilterInput, place);
      case 'date':
        return this.dates(condition, value as FilterInput, place);
      case 'flag': {
        const wanted = value === true ? condition.yes : condition.no;
        return this.operators(`${place.variable}.${condition.property}`, { eq: wanted }, place);
      }
      case 'labels':
        return this.labels(value as FilterInput, place);
      case 'one':
        return this.exists(condition.pattern, condition.filter, value as FilterInput, place);
      case 'through':
        return this.exists(condition.pattern, condition.filter, { [condition.field]: value }, place);
      case 'list':
        return this.list(condition.pattern, condition.filter, value as FilterInput, place);
      case 'relations':
        return this.relations(value as FilterInput, place);
    }
  }

  /** All operators of a field; `eq: null` asks that there is no value. */
  private operators(left: string, filter: FilterInput, place: Place): string {
    return all(
      given(filter).flatMap(([operator, value]) => {
        invariant(OPERATORS.includes(operator), `operator ${operator}`);
        if (value === null) return operator === 'eq' ? [this.count(fill('operators/is-null', { left }))] : [];
        return [this.compare(operator, left, value, place)];
      }),
    );
  }

  private compare(operator: string, left: string, value: unknown, { negated }: Place): string {
    const text = fill(`operators/${operator}`, { left, $right: this.parameter(value) });
    return this.count(negated ? `coalesce(${text}, false)` : text);
  }

  private dates({ earliest, latest }: { earliest: string; latest: string }, filter: FilterInput, place: Place): string {
    const [first, last] = [`${place.variable}.${earliest}`, `${place.variable}.${latest}`];
    const same = (text: string): string => {
      const bounds = edtfBounds(text);
      return all([this.compare('eq', first, bounds.earliest, place), this.compare('eq', last, bounds.latest, place)]);
    };
    return all(
      given(filter).flatMap(([operator, value]) => {
        if (value === null) return operator === 'eq' ? [this.count(fill('operators/is-null', { left: first }))] : [];
        if (operator === 'eq') return [same(value as string)];
        if (operator === 'in') return [any(checkValues(value as string[]).map(same))];
        const bounds = edtfBounds(value as string);
        // Certain comparisons only: the whole stretch is before, or the whole is behind.
        const [left, right] = {
          lt: [last, bounds.earliest],
          lte: [last, bounds.latest],
          gt: [first, bounds.latest],
          gte: [first, bounds.earliest],
        }[operator] ?? [first, null];
        return [this.compare(operator, String(left), right, place)];
      }),
    );
  }

  private labels({ eq, in: some }: FilterInput, { variable }: Place): string {
    const lists = [eq == null ? null : [eq], some].filter((list) => list != null);
    return all(
      lists.map((list) => this.count(fill('operators/labels', { left: variable, $right: this.parameter(list) }))),
    );
  }

  private exists(pattern: string, name: FilterName, filter: FilterInput, { variable }: Place): string {
    const child = this.variable();
    const condition = this.filter(name, filter, { variable: child, negated: false });
    return this.count(fill(`patterns/${pattern}`, { parent: variable, child, condition }));
  }

  private list(pattern: string, name: FilterName, { some, none }: FilterInput, place: Place): string {
    return all([
      ...(some == null ? [] : [this.exists(pattern, name, some as FilterInput, place)]),
      ...(none == null ? [] : [`NOT ${this.exists(pattern, name, none as FilterInput, place)}`]),
    ]);
  }

  private relations({ direction, some, none }: FilterInput, place: Place): string {
    const one = (filter: FilterInput): string => this.edge(String(direction).toLowerCase(), filter, place);
    return all([
      ...(some == null ? [] : [one(some as FilterInput)]),
      ...(none == null ? [] : [`NOT ${one(none as FilterInput)}`]),
    ]);
  }

  /** An edge of the wanted types only, where they are given, so that nothing else is walked. */
  private edge(direction: string, filter: FilterInput, { variable }: Place): string {
    const link = this.variable();
    const types = wantedTypes(filter.type as FilterInput | null | undefined, this.relationTypes);
    if (types.length === 0) return 'false';
    const condition = this.filter('relation', filter, { variable: link, negated: false });
    const RELATIONS = relationPattern(types, this.relationTypes);
    const child = other({ variable: link, negated: false }).variable;
    return this.count(
      fill(`patterns/entity-relations-${direction}`, { parent: variable, link, child, condition, RELATIONS }),
    );
  }

  private parameter(value: unknown): string {
    const name = `p${Object.keys(this.parameters).length}`;
    this.parameters[name] = Array.isArray(value) ? checkValues(value) : value;
    return `$${name}`;
  }

  private variable(): string {
    this.variables += 1;
    return `x${this.variables}`;
  }

  private count(text: string): string {
    this.conditions += 1;
    if (this.conditions <= FILTER_LIMITS.conditions) return text;
    const { conditions: limit } = FILTER_LIMITS;
    throw new CodedError('LIMIT_EXCEEDED', `A filter must have at most ${limit} conditions, but has more.`, {
      details: { what: 'conditions of a filter', limit },
    });
  }
}

const all = (parts: readonly string[]): string => (parts.length === 0 ? 'true' : `(${parts.join(' AND ')})`);
const any = (parts: readonly string[]): string => (parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`);
const other = ({ variable, negated }: Place): Place => ({ variable: `${variable}end`, negated });

function checkValues<T>(values: readonly T[]): readonly T[] {
  if (values.length <= FILTER_LIMITS.values) return values;
  const { values: limit } = FILTER_LIMITS;
  throw new CodedError('LIMIT_EXCEEDED', `A list must have at most ${limit} values, but has: ${values.length}.`, {
    details: { what: 'values of a list', limit, cost: values.length },
  });
}

/** The deriving relations that a filter on `type` leaves. */
export function wantedTypes(
  filter: FilterInput | null | undefined,
  relationTypes: readonly string[],
): readonly string[] {
  const { eq, in: some } = filter ?? {};
  return relationTypes.filter(
    (type) => (eq == null || type === eq) && (some == null || (some as readonly string[]).includes(type)),
  );
}

/** A filter as a condition on `variable`; null if it asks nothing. Throws LIMIT_EXCEEDED. */
export function compileFilter(
  name: FilterName,
  filter: FilterInput | null | undefined,
  variable: string,
  relationTypes: readonly string[],
): Predicate | null {
  if (filter == null) return null;
  const compiler = new Compiler(relationTypes);
  const text = compiler.filter(name, filter, { variable, negated: false });
  return text === 'true' ? null : { text, parameters: compiler.parameters };
}
