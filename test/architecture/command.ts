/** `npm run check`: format, lint, types, imports, and whether the generated files are fresh. */
import { runSteps } from './steps.ts';

const { failed } = await runSteps();
process.exitCode = failed > 0 ? 1 : 0;
