/** Neo4j's own pages for a scheme, where the server's settings are the usual ones. */
function usualBrowser(uri: URL): string {
  if (uri.hostname.endsWith('.databases.neo4j.io')) return 'https://browser.neo4j.io/';
  return /\+s(sc)?:$/u.test(uri.protocol)
    ? `https://${uri.hostname}:7473/browser/`
    : `http://${uri.hostname}:7474/browser/`;
}

/** An address of Neo4j Browser with the form of its login filled in: which server, which user. */
export function browserAddress(browser: string, uri: string, user: string): string {
  const [scheme = '', rest = ''] = uri.split('://');
  return `${browser}?dbms=${scheme}://${encodeURIComponent(user)}@${rest}`;
}

/** The same for a server of which only the Bolt address is known. */
export const usualBrowserAddress = (uri: string, user: string): string =>
  browserAddress(usualBrowser(new URL(uri)), uri, user);
