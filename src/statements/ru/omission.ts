import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Context } from '../context.ts';
import type { Argued } from '../demand.ts';

type Deed = Pick<ResolvedMention, 'head' | 'firstToken' | 'endToken'>;

/** «согласился не ездить»: something is not to be done. */
export function isOmission({ tokens }: Sentence, { head, firstToken }: Deed): boolean {
  return tokens[head]?.parse?.pos === 'INFN' && head === firstToken && tokens[head - 1]?.norm === 'не';
}

/** «призвал | не вводить санкции», «важно | не уступать»: what is wished is that it be not done; null for any other deed. */
export function omissionOf(context: Context, sentence: Sentence, deed: Deed): Argued | null {
  if (!isOmission(sentence, deed)) return null;
  return context.demand.made(sentence, deed.head, [deed.firstToken - 1, deed.endToken], { type: 'Initiative' });
}
