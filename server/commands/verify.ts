import { verifyShop } from '#modules/invariants/index.ts';
import { compareWithProviders, createProviders } from '#modules/payments/index.ts';
import { StartError } from '#platform/start-error.ts';
import type { Config } from '#server/config.ts';
import { withShop } from './with-shop.ts';

const USUAL_DAYS = 2;
const MAX_DAYS = 90;

/**
 * Checks that ledgers, levels and states agree, and exits with 1 where they do not. With `providers` it also compares
 * the payments of the last days with each provider (`providers 7`: a week). Changes nothing.
 */
export async function verify(settings: Config, [what, days]: string[]): Promise<void> {
  const sinceDays = Number(days ?? USUAL_DAYS);
  const isWhole = Number.isInteger(sinceDays) && sinceDays >= 1 && sinceDays <= MAX_DAYS;
  if ((what !== undefined && what !== 'providers') || !isWhole) {
    throw new StartError(
      `Call it as npm run verify, or npm run verify -- providers 7 for seven days (1 to ${MAX_DAYS}).`,
    );
  }
  await withShop(settings, async (db, config) => {
    const findings = await verifyShop(db);
    for (const { rule, broken } of findings) {
      console.log(
        broken.length === 0 ? `ok      ${rule}` : `BROKEN  ${rule}: ${broken.join(', ')}`,
      );
    }
    const failed = findings.filter(({ broken }) => broken.length > 0).length;
    console.log(
      failed === 0
        ? `All ${findings.length} rules hold.`
        : `${failed} of ${findings.length} rules are broken.`,
    );
    if (failed > 0) process.exitCode = 1;
    if (!what) return;
    const found = await compareWithProviders(db, createProviders(config), { sinceDays });
    for (const difference of found.differs) console.log(`DIFFERS ${difference}`);
    for (const unreachable of found.unreachable)
      console.log(`SILENT  ${unreachable}: its provider did not answer`);
    const { length } = [...found.differs, ...found.unreachable];
    console.log(
      `Compared ${found.compared} payments with their providers; ${length === 0 ? 'all agree' : `${length} differ or got no answer`}.`,
    );
    if (length > 0) process.exitCode = 1;
  });
}
