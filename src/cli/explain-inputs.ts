import { createExplain } from '../commands/create-extract.ts';
import { EXIT } from './exit-codes.ts';
import { explanationPage } from './explanation-page.ts';
import { loadResources } from './load-resources.ts';
import { printExplanation } from './print-explanation.ts';
import { readInputs } from './read-inputs.ts';
import { writeAll } from './write-all.ts';

/** Prints sentence by sentence what was read and why; as a page of HTML if asked. */
export async function explainInputs(paths: readonly string[], html: boolean): Promise<void> {
  const explain = createExplain(await loadResources());
  for await (const input of readInputs(paths)) {
    if ('refused' in input) {
      process.exitCode = EXIT.incomplete;
      await writeAll(process.stderr, `${input.refused.file}: ${input.refused.problem.message}\n`);
      continue;
    }
    const explanation = explain(input.raw);
    if (explanation.text === null) process.exitCode = EXIT.incomplete;
    await writeAll(process.stdout, html ? explanationPage(explanation) : printExplanation(explanation, process.stdout));
  }
}
