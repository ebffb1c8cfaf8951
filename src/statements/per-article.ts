import { oncePer } from '../base/once-per.ts';
import type { Context } from './context.ts';

/** What `work` finds in a whole article, found once: rules ask it of each of their words. */
export const perArticle = <T extends object>(work: (context: Context) => T): ((context: Context) => T) => oncePer(work);
