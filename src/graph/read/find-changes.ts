import { fragment } from './fragment.ts';
import type { BatchQuery } from './list-query.ts';

/** Changes behind a number, for keys `{ id, after }`. */
export const changesQuery = (limit: number): BatchQuery => ({
  name: 'changes',
  statement: fragment('changes'),
  parameters: { limit },
});
