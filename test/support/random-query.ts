import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Where choices come from: fast-check, so that a failure can be repeated by its seed. */
export interface Choices {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
}

export interface RandomQueryOptions {
  /** Whether a field may be asked for. */
  readonly allows: (type: string, field: string) => boolean;
  /** Whether an argument, or a field of an input, may be given. */
  readonly gives: (owner: string, name: string) => boolean;
  /** Values that a text of this name may have: some that are there, and some that are not. */
  readonly values: (name: string, scalar: string) => readonly string[];
}

/** A valid question: its text, and how many fields it has. */
export interface RandomQuery {
  readonly text: string;
  readonly fields: number;
}

const MOST_FIELDS = 40;
const DEEPEST = 7;

/** Makes questions that the contract allows; every field has an alias of its own, so that none is merged with another. */
export class QueryMaker {
  private fields = 0;
  private readonly schema: GraphQLSchema;
  private readonly choices: Choices;
  private readonly options: RandomQueryOptions;

  constructor(schema: GraphQLSchema, choices: Choices, options: RandomQueryOptions) {
    this.schema = schema;
    this.choices = choices;
    this.options = options;
  }

  query(): RandomQuery {
    this.fields = 0;
    const root = this.schema.getQueryType();
    if (!root) throw new TypeError('The schema must have questions.');
    const text = `{ ${this.selections(root, 1)} }`;
    return { text, fields: this.fields };
  }

  private pick<T>(list: readonly T[]): T {
    const one = list[this.choices.below(list.length)];
    if (one === undefined) throw new TypeError('A list to pick from must not be empty.');
    return one;
  }

  private selections(type: GraphQLNamedType, depth: number): string {
    if (isUnionType(type)) return '__typename';
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const all = Object.values(type.getFields()).filter(
      (field) =>
        this.options.allows(type.name, field.name) && (depth < DEEPEST || isLeafType(getNamedType(field.type))),
    );
    const count = 1 + this.choices.below(3);
    const parts = Array.from({ length: all.length === 0 ? 0 : count }, () =>
      this.field(type.name, this.pick(all), depth),
    );
    const made = ['__typename', ...parts.filter((part) => part !== '')];
    if (isInterfaceType(type) && this.choices.below(2) === 0) {
      const possible = this.pick(this.schema.getPossibleTypes(type));
      made.push(`... on ${possible.name} { ${this.selections(possible, depth)} }`);
    }
    return made.join(' ');
  }

  private field(owner: string, { name, type, args }: GraphQLField<unknown, unknown>, depth: number): string {
    if (this.fields >= MOST_FIELDS) return '';
    const alias = `f${this.fields++}`;
    const given = this.arguments(`${owner}.${name}`, args);
    const named = getNamedType(type);
    const below = isCompositeType(named) ? ` { ${this.selections(named, depth + 1)} }` : '';
    return `${alias}: ${name}${given === '' ? '' : `(${given})`}${below}`;
  }

  private arguments(owner: string, args: readonly GraphQLArgument[]): string {
    const backwards = this.choices.below(4) === 0;
    const given = args.filter(({ name, type }) => {
      if (isNonNullType(type) && !this.hasDefault(args, name)) return true;
      if (name === (backwards ? 'first' : 'last') || !this.options.gives(owner, name)) return false;
      return this.choices.below(2) === 0;
    });
    return given.map(({ name, type }) => `${name}: ${this.value(name, type, 2)}`).join(', ');
  }

  private hasDefault(args: readonly GraphQLArgument[], name: string): boolean {
    return args.find((one) => one.name === name)?.defaultValue !== undefined;
  }

  private value(name: string, given: GraphQLInputType, depth: number): string {
    const type = getNullableType(given);
    if (isListType(type)) {
      const count = this.choices.below(3);
      return `[${Array.from({ length: count }, () => this.value(name, type.ofType, depth)).join(', ')}]`;
    }
    if (isEnumType(type)) return this.pick(type.getValues()).name;
    if (isInputObjectType(type)) return this.input(type.name, Object.values(type.getFields()), depth, name);
    if (type.name === 'Boolean') return this.pick(['true', 'false']);
    if (['Int', 'NonNegativeInt'].includes(type.name)) return String(this.choices.below(4));
    return JSON.stringify(this.pick(this.options.values(name, type.name)));
  }

  private input(owner: string, fields: readonly GraphQLInputField[], depth: number, name: string): string {
    const possible = fields.filter(
      (field) =>
        this.options.gives(owner, field.name) &&
        (depth > 0 ||
          !isInputObjectType(getNamedType(field.type)) ||
          /(Id|String|Type|Int|Polarity|Modality|Time)Filter$/u.test(getNamedType(field.type).toString())),
    );
    const chosen = new Set(
      Array.from({ length: possible.length === 0 ? 0 : 1 + this.choices.below(2) }, () => this.pick(possible)),
    );
    const parts = [...chosen].map((field) => {
      // A text stands below its operator: its values are those of what is compared.
      const about = /^(?:eq|in|lte?|gte?|contains|startsWith)$/u.test(field.name) ? name : field.name;
      return `${field.name}: ${this.value(about, field.type, depth - 1)}`;
    });
    return `{ ${parts.join(', ')} }`;
  }
}
