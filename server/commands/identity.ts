/** What a database records of its shop: whether it is a demo, and a demo's own secret. */
import { randomBytes } from 'node:crypto';
import { storeOnce } from '#modules/settings/index.ts';
import { reasonAgainstLive, takeLive } from '#modules/setup/index.ts';
import type { Db } from '#platform/db.ts';
import { StartError } from '#platform/start-error.ts';
import type { Config } from '#server/config.ts';

/**
 * Refuses to open a live shop's database as a demo, whose payments move no money, and a demo's as a live shop, since
 * everybody knows its owner's password. A demo that was emptied in its admin becomes a live shop when it is started as
 * one (`opens`); nobody's account goes along. Gives a demo without SECRET_KEY the key from its first start, so that
 * sign-ins and links survive restarts.
 */
export async function settleIdentity(
  db: Db,
  config: Config,
  { opens = false } = {},
): Promise<Config> {
  const began = await storeOnce(db, 'shop_mode', config.mode);
  if (began !== config.mode) {
    if (began !== 'demo' || !opens) throw new StartError(otherShop(began, config));
    const reason = await reasonAgainstLive(db);
    if (reason) throw new StartError(NOT_LIVE[reason]);
    await takeLive(db);
  }
  if (config.secretKeys.length > 0) return config;
  const secret = await storeOnce(db, 'demo_secret', randomBytes(33).toString('base64url'));
  return { ...config, secretKeys: [secret] };
}

const otherShop = (began: string, { mode }: Config) =>
  `This database holds a ${began} shop and cannot be opened as a ${mode} one; set SHOP_MODE=${began}, or point DATA_DIR or DATABASE_URL at a new database.`;

const NOT_LIVE = {
  not_emptied:
    'This database holds a demo shop and cannot be opened as a live one; start it with SHOP_MODE=demo and choose "Empty the demo" in its admin, or point DATA_DIR or DATABASE_URL at a new database.',
  has_orders:
    'This database holds an emptied demo with orders that moved no money; start it with SHOP_MODE=demo, choose "Empty the demo" in its admin, then "Only orders and customers", and start it as a live shop again.',
};
