/** What a database records of its shop: whether it is a demo, and a demo's own secret. */
import { randomBytes } from 'node:crypto';
import { storeOnce } from '#modules/settings/index.ts';
import type { Db } from '#platform/db.ts';
import { StartError } from '#platform/start-error.ts';
import type { Config } from '#server/config.ts';

/**
 * Refuses to open a live shop's database as a demo, whose payments move no money, and a demo's as a live shop, since
 * everybody knows its owner's password. Gives a demo without SECRET_KEY the key from its first start, so that sign-ins
 * and links survive restarts.
 */
export async function settleIdentity(db: Db, config: Config): Promise<Config> {
  const began = await storeOnce(db, 'shop_mode', config.mode);
  if (began !== config.mode) {
    throw new StartError(
      `This database holds a ${began} shop and cannot be opened as a ${config.mode} one; set SHOP_MODE=${began}, or point DATA_DIR or DATABASE_URL at a new database.`,
    );
  }
  if (config.secretKeys.length > 0) return config;
  const secret = await storeOnce(db, 'demo_secret', randomBytes(33).toString('base64url'));
  return { ...config, secretKeys: [secret] };
}
