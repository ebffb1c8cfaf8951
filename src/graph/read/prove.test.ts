import { expect, test } from 'vitest';
import { sha256 } from '../../base/stable-id.ts';
import { prove, type ProofClaim, type ProofFault } from './prove.ts';

const TEXT = 'Вчера 🌧️ Армения поддержала резолюцию. Сегодня дождь.';
const SENTENCE = { start: 0, end: TEXT.indexOf(' Сегодня'), text: TEXT.slice(0, TEXT.indexOf(' Сегодня')) };
const quote = 'Армения поддержала резолюцию';
const start = TEXT.indexOf(quote);
const CLAIM: ProofClaim = {
  statement: { id: 's_1', quote, start, end: start + quote.length, subjectStart: start, subjectEnd: start + 7 },
  evidence: [{ start, end: start + quote.length, sentence: SENTENCE }],
};
const OF = { text: TEXT, sha256: sha256(TEXT) };

test('a statement whose words stand in the text is proved, emoji before them or not', () => {
  expect(prove(CLAIM, OF, true)).toEqual([]);
});

test.each<readonly [ProofFault, ReturnType<typeof prove>]>([
  ['VERSION_MISSING', prove(CLAIM, null, true)],
  ['TEXT_CHANGED', prove(CLAIM, OF, false)],
  ['QUOTE_DIFFERS', prove({ ...CLAIM, statement: { ...CLAIM.statement, start: start + 1 } }, OF, true)],
  ['EVIDENCE_MISSING', prove({ ...CLAIM, evidence: [] }, OF, true)],
  [
    'SENTENCE_DIFFERS',
    prove({ ...CLAIM, evidence: [{ start, end: start + 3, sentence: { ...SENTENCE, text: 'другое' } }] }, OF, true),
  ],
  ['EVIDENCE_OUTSIDE', prove({ ...CLAIM, evidence: [{ start: 1, end: 900, sentence: SENTENCE }] }, OF, true)],
  ['ARGUMENT_OUTSIDE', prove({ ...CLAIM, statement: { ...CLAIM.statement, subjectEnd: 999 } }, OF, true)],
])('%s is told, and nothing else', (fault, found) => {
  expect(found).toEqual([fault]);
});
