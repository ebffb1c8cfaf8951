import { findNodeAtLocation, parseTree } from 'jsonc-parser';

/** The steps of a JSON pointer: names of members, and indexes of items. */
function stepsOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
}

/** The line, counted from 1, at which the value of a JSON pointer begins; 1 if the text has no such value. */
export function lineOf(json: string, pointer: string): number {
  const root = parseTree(json);
  const node = root && findNodeAtLocation(root, stepsOf(pointer));
  return json.slice(0, node?.offset ?? 0).split('\n').length;
}
