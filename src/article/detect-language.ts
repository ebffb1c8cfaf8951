/** Letters that Kazakh Cyrillic has and Russian has not. */
const KAZAKH = /[әғқңөұүһі]/giu;
/** Letters that Ukrainian or Belarusian has and neither Russian nor Kazakh has. */
const UKRAINIAN = /[їєґў]/giu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LATIN = /\p{Script=Latin}/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * BCP 47 code by letters: Kazakh prose has its own letters in about one of eight, Russian prose quoting Kazakh names in
 * far fewer than one of fifty; the line between is drawn at one of twenty-five.
 */
export function detectLanguage(text: string): string {
  const cyrillic = count(text, CYRILLIC);
  const latin = count(text, LATIN);
  if (cyrillic + latin === 0) return 'und';
  if (latin > 2 * cyrillic) return 'en';
  if (count(text, KAZAKH) * 25 > cyrillic) return 'kk';
  if (count(text, UKRAINIAN) * 50 > cyrillic) return 'uk';
  return 'ru';
}
