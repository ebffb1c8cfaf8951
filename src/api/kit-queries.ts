import { strToU8, zipSync } from 'fflate';
import { kitFile, kitFiles } from './kit-files.ts';

/** A question that Browser keeps as a favourite: its title is the comment of the first line. */
export interface SavedQuery {
  /** Folder and file name. */
  readonly path: string;
  readonly text: string;
}

/** Folder → its name in Browser. */
export const folderNames = (): Readonly<Record<string, string>> =>
  JSON.parse(kitFile('queries/folders.json')) as Readonly<Record<string, string>>;

export const savedQueries = (): readonly SavedQuery[] =>
  kitFiles('queries', '.cypher').map((path) => ({ path, text: kitFile(`queries/${path}`) }));

/** Of all entries, so that equal kits are equal bytes: the first day that ZIP knows. */
const MADE = new Date(1980, 0, 1);

/** The saved queries as Browser takes them by drag and drop: folders become folders. */
export function queriesZip(): Buffer {
  const names = folderNames();
  const entries = savedQueries().map(({ path, text }): [string, Uint8Array] => {
    const [folder = '', file = ''] = path.split('/');
    return [`${names[folder] ?? folder}/${file}`, strToU8(text)];
  });
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: MADE }));
}
