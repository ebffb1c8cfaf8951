import { InvalidArgumentError } from 'commander';

/** A day of the calendar, from the command line. */
export function parseDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text))
    return text;
  throw new InvalidArgumentError(`A day must be one of the calendar, like 2019-01-31, but got: ${text}.`);
}

/** A count of at least one, from the command line. */
export function parseCount(text: string): number {
  const count = Number(text);
  if (/^\d+$/u.test(text) && count >= 1 && Number.isSafeInteger(count)) return count;
  throw new InvalidArgumentError(`A count must be a whole number of 1 or more, but got: ${text}.`);
}
