import { kitFile } from './kit-files.ts';

interface FirstSight {
  /** Commands that a server of ours tells Browser to run at each connect. */
  readonly onConnect: readonly string[];
  /** What a person pastes where the server is not ours. */
  readonly toPaste: readonly string[];
}

const readFirstSight = (): FirstSight => JSON.parse(kitFile('first-sight.json')) as FirstSight;

const at = (commands: readonly string[], kit: string): readonly string[] =>
  commands.map((command) => command.replaceAll('{kit}', kit));

/** Where an API on a port of this machine serves the kit, as a browser on it sees it. */
export const kitAddress = (port: number): string => `http://localhost:${port}/kit`;

/** The value of Neo4j's setting `browser.post_connect_cmd` for a kit at this address. */
export const onConnect = (kit: string): string => at(readFirstSight().onConnect, kit).join('; ');

/** The three commands for a database whose settings are not ours. */
export const toPaste = (kit: string): readonly string[] => at(readFirstSight().toPaste, kit);
