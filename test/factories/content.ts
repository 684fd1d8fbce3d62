/** Pages for tests, also such as no version of the shop would write. */
import type { Db } from '#platform/db.ts';

/** Past all cleaning, as an older version may have stored it. */
export async function storePageText(db: Db, id: string, text: string): Promise<void> {
  await db.updateTable('content_pages').set({ text }).where('id', '=', id).execute();
}
