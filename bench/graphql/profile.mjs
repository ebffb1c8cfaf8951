// Db hits of statements, as the server's profiler counts them.
import neo4j from 'neo4j-driver';

function integers(value) {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(integers);
  if (typeof value !== 'object' || value === null || neo4j.isInt(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, integers(inner)]));
}

const hitsOf = ({ dbHits = 0, children = [] }) =>
  Number(dbHits) + children.reduce((sum, child) => sum + hitsOf(child), 0);

/** Statements and their db hits together. */
export async function profile(driver, statements) {
  let hits = 0;
  for (const { text, parameters } of statements) {
    const { summary } = await driver.executeQuery(`PROFILE ${text}`, integers(parameters), { routing: 'READ' });
    hits += hitsOf(summary.profile);
  }
  return { statements: statements.length, hits };
}
