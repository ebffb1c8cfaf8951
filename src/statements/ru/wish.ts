import type { ResolvedMention } from '../../entities/entity.ts';
import type { Token } from '../../text/token.ts';

/** What somebody wants, and where his words say so. */
export interface Wish {
  readonly token: Token;
  readonly things: readonly ResolvedMention[];
  /** Who wants it; null: whoever speaks there. */
  readonly by: ResolvedMention | null;
  readonly rule: string;
  /** True if it is an idea of what could be, not a demand. */
  readonly proposes?: boolean;
  /** True if it is only called advisable: to make something advisable is a proposal, to make something necessary a call. */
  readonly advised?: boolean;
}

/** What can be wanted to be, or given weight. */
export const WISHED: ReadonlySet<string> = new Set(['Initiative', 'Document', 'Event', 'Centre', 'Project']);
