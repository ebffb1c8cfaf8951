// A minimal Apollo server: one hand-written resolver a question, with the Cypher of the bare driver.
import neo4j from 'neo4j-driver';

const typeDefs = `
type Query { rows(question: Int!, variables: Values!): [Row!]! }
scalar Values
type Row { name: String quote: String date: String subject: String object: String title: String publisher: String statements: Int score: Float count: Int }`;

/** Whole numbers go out as INTEGER; nothing here sends others. */
export const bareRows = async (driver, cypher, variables) => {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.executeRead((transaction) => transaction.run(cypher, variables));
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
};

export function minimal(driver) {
  const cyphers = JSON.parse(process.env.BENCH_CYPHERS ?? '[]');
  const rows = (_, { question, variables }) => bareRows(driver, cyphers[question], variables);
  return { typeDefs, resolvers: { Query: { rows } } };
}
