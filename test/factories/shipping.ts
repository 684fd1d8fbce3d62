/** What delivery depends on, as a test wants it. */
import { type Db, sql } from '#platform/db.ts';

export const weigh = (db: Db, variantId: string, weightGrams: number) =>
  db
    .updateTable('variants')
    .set({ weight_grams: weightGrams })
    .where('id', '=', variantId)
    .execute();

/** Past all rules of the zones, as nobody should. */
export const putInFirstZone = (db: Db, country: string) =>
  sql`insert into shipping_zone_countries (country, zone_id)
    select ${country}, id from shipping_zones limit 1`.execute(db);
