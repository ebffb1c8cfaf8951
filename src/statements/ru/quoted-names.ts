import type { Span } from '../../base/span.ts';
import type { Context } from '../context.ts';

/** «спектакль «Народная война | в Чили»»: what stands in a name or title in quotation marks is told of nothing outside them. */
export const isInQuotedName = ({ text }: Context, { start, end }: Span): boolean =>
  text.quotations.some((one) => !one.speech && one.start <= start && end <= one.end);
