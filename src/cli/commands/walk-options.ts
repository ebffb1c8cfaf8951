import { type Command, InvalidArgumentError } from 'commander';
import type { Walk } from '../../commands/path-analyses.ts';
import { derivingRelations, loadRelations } from '../load-resources.ts';
import { parseCount, parseDay } from '../parse-arguments.ts';

/** As the command line gives them. */
export interface WalkOptions {
  readonly types?: readonly string[];
  readonly modality?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly stories?: number;
  readonly length?: number;
  readonly hub?: number;
  readonly first?: number;
}

const MODALITIES = ['asserted', 'planned', 'proposed'];

/** Gathers the values of an option that may stand several times, each one of a list. */
const oneOf =
  (what: string, all: () => readonly string[]) =>
  (text: string, before: readonly string[] = []): readonly string[] => {
    if (all().includes(text)) return [...before, text];
    throw new InvalidArgumentError(`A ${what} must be one of ${all().join(', ')}, but got: ${text}.`);
  };
const parseRelation = oneOf('relation', () => loadRelations().map(({ name }) => name));
const parseModality = oneOf('modality', () => MODALITIES);

/** Which edges a question over edges may walk. */
export const walkOptions = (command: Command): Command =>
  command
    .option('--types <relation...>', 'only these relations, like SUPPORTS MET_WITH', parseRelation)
    .option('--modality <modality...>', `only what is told so: ${MODALITIES.join(', ')}`, parseModality)
    .option('--from <day>', 'only edges that are told of this day or later, like 2019-01-01', parseDay)
    .option('--to <day>', 'only edges that are told of this day or earlier', parseDay)
    .option('--stories <count>', 'only edges that so many independent stories tell', parseCount)
    .option('--length <edges>', 'so many edges a way at most: 1 to 6', parseCount)
    .option('--hub <relations>', 'whoever has more relations links nobody', parseCount)
    .option('--first <count>', 'so many ways or edges at most', parseCount);

/** The walk that the options describe. */
export const walkOf = ({ types, modality, from, to, stories, length, hub, first }: WalkOptions): Walk => ({
  bounds: { ...(length === undefined ? {} : { length }), ...(hub === undefined ? {} : { hub }) },
  filter: { types: types ?? [...derivingRelations()], modalities: modality, since: from, until: to, stories },
  budget: first,
});
