/** True if the text begins with a capital letter of any script; plain Russian letters, which most are, need no pattern. */
export function isCapital(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 0x430 && first <= 0x44f) return false;
  return (first >= 0x410 && first <= 0x42f) || /^\p{Lu}/u.test(text);
}
