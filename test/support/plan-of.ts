import type { Driver } from 'neo4j-driver';

interface Plan {
  readonly operatorType: string;
  readonly children: readonly Plan[];
}

/** The operators of a statement as a real server plans it, without running it. */
export async function planOf(
  driver: Driver,
  statement: string,
  parameters: Record<string, unknown>,
): Promise<readonly string[]> {
  const { summary } = await driver.executeQuery(`EXPLAIN ${statement}`, parameters);
  const walk = ({ operatorType, children }: Plan): string[] => [
    operatorType.split('@')[0] ?? '',
    ...children.flatMap(walk),
  ];
  return summary.plan ? walk(summary.plan) : [];
}
