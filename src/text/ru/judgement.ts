import type { Token } from '../token.ts';

/** «назвал поездку | «полезной»»: words in the instrumental that begin with a small letter are what is said, no name. */
export const isJudgement = (quoted: readonly Token[]): boolean => {
  const words = quoted.filter(({ kind }) => kind === 'word');
  const told = words.find(({ parse }) => parse?.pos !== 'ADVB');
  return told?.parse?.case === 'ablt' && words[0]?.text === words[0]?.norm;
};
