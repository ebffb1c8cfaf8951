import type { Sentence } from '../text.ts';

/** Verbs whose object or addressee does what the infinitive says, be it a body or a state. */
const TELLS = new Set(
  (
    'призвать призывать попросить просить поручить поручать потребовать требовать обязать обязывать убедить убеждать заставить ' +
    'заставлять вынудить вынуждать побудить побуждать позволить позволять разрешить разрешать запретить запрещать помочь помогать ' +
    'помешать мешать велеть приказать приказывать рекомендовать порекомендовать предложить предлагать посоветовать советовать ' +
    'научить учить уговорить уговаривать пригласить приглашать уполномочить доверить дать давать предписать предписывать'
  ).split(' '),
);

/** True if the object of a governing verb may be who does what the infinitive says («призвал страны помочь», not «выразил надежду помочь»). */
export function mayAct(sentence: Sentence, object: number, predicate: number): boolean {
  const { parse } = sentence.tokens[object] ?? {};
  if (!parse || parse.grammemes.has('anim') || parse.pos === 'NPRO') return true;
  return TELLS.has(sentence.tokens[predicate]?.parse?.lemma ?? '');
}
