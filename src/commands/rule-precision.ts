/** What the score measured of a rule. */
export interface RulePrecision {
  readonly name: string;
  /** Share of its judged statements that are right, 0 to 1. */
  readonly precision: number;
  /** How many of its statements were judged. */
  readonly judged: number;
}
