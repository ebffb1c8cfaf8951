/** First and last day that an EDTF date (year, month or day) allows. */
export interface DayBounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** ISO days of the earliest and latest reading of an EDTF date; both null if there is no date. */
export function edtfBounds(date: string | null): DayBounds {
  const match = date === null ? null : /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(date);
  if (!match) return { earliest: null, latest: null };
  const [, year = '', month, day] = match;
  if (month && day) return { earliest: `${year}-${month}-${day}`, latest: `${year}-${month}-${day}` };
  if (!month) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${last}` };
}

/** Keys that order by date, unknown last in both directions. */
export function dateKeys(
  id: string,
  { earliest, latest }: DayBounds,
): { readonly newestKey: string; readonly oldestKey: string } {
  return { newestKey: `${latest ?? '0000-00-00'}|${id}`, oldestKey: `${earliest ?? '9999-99-99'}|${id}` };
}
