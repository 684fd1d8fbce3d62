import { verifyShop } from '#modules/checkout/index.ts';
import type { Config } from '#server/config.ts';
import { withShop } from './with-shop.ts';

/** Checks that ledgers, levels and states agree with each other, and ends with 1 where they do not. Changes nothing. */
export async function verify(settings: Config): Promise<void> {
  await withShop(settings, async (db) => {
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
  });
}
