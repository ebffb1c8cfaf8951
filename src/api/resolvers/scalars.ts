import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate, GraphQLNonNegativeInt } from 'graphql-scalars';
import { CodedError } from '../../base/coded-error.ts';

const EDTF = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** True for a year, a month or a day that there is. */
function isEdtf(text: string): boolean {
  const [, year, month, day] = EDTF.exec(text) ?? [];
  if (year === undefined) return false;
  const [m, d] = [Number(month ?? 1), Number(day ?? 1)];
  const date = new Date(Date.UTC(2000, m - 1, d));
  date.setUTCFullYear(Number(year), m - 1, d);
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
}

function parse(value: unknown): string {
  if (typeof value === 'string' && isEdtf(value)) return value;
  throw new CodedError(
    'BAD_USER_INPUT',
    `An EDTF date must be like 2025, 2025-09 or 2025-09-01, but got: ${JSON.stringify(value).slice(0, 80)}.`,
  );
}

/** Dates of articles and statements; what is stored goes out as it is. */
const GraphQLEdtf = new GraphQLScalarType<string, string>({
  name: 'EDTF',
  serialize: String,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});

/** Names of the contract for what the graph writes otherwise. */
const Modality = {
  ASSERTED: 'asserted',
  PROPOSED: 'proposed',
  PLANNED: 'planned',
  POSSIBLE: 'possible',
  TO_BE_PREVENTED: 'to-be-prevented',
};
const Via = {
  MENTION: 'mention',
  PRONOUN: 'pronoun',
  ELLIPSIS: 'ellipsis',
  SPEAKER: 'speaker',
  FIRST_PERSON: 'first-person',
  ARTICLE: 'article',
  CORRECTION: 'correction',
};
const Review = { CONFIRMED: 'confirmed', REJECTED: 'rejected', CORRECTED: 'corrected' };

export const scalarResolvers = {
  EDTF: GraphQLEdtf,
  LocalDate: GraphQLLocalDate,
  DateTime: GraphQLDateTime,
  NonNegativeInt: GraphQLNonNegativeInt,
  Modality,
  Via,
  Review,
};
