/** A product's pictures. */
import { ORIGINAL_LOCALE } from '#common/locales.ts';
import { sql, type Tx } from '#platform/db.ts';

export type ImageRow = { id: string; mediaId: string | null; sourceUrl: string | null };
export type PlannedImage = Omit<ImageRow, 'id'> & { id: string | null; alt: string };

/** Writes the pictures in their new order and answers them; rows that are not named go. */
export async function writeImages(
  tx: Tx,
  productId: string,
  images: PlannedImage[],
): Promise<ImageRow[]> {
  const plan = JSON.stringify(images.map((image, position) => ({ ...image, position })));
  const { rows } = await sql<ImageRow>`
    with wanted as materialized (
      select coalesce(r.id, new_id()) as id, r.id is null as is_new, r."mediaId" as media_id,
        r."sourceUrl" as source_url, r.alt, r.position
      from jsonb_to_recordset(${plan}::jsonb)
        as r(id uuid, "mediaId" uuid, "sourceUrl" text, alt text, position int)
    ), gone as (
      delete from product_images i
      where i.product_id = ${productId} and not exists (select from wanted w where w.id = i.id)
    ), moved as (
      update product_images i set media_id = w.media_id, source_url = w.source_url, position = w.position
      from wanted w
      where i.id = w.id and (i.media_id, i.source_url, i.position) is distinct from (w.media_id, w.source_url, w.position)
    ), added as (
      insert into product_images (id, product_id, media_id, source_url, position)
      select id, ${productId}, media_id, source_url, position from wanted where is_new
    ), described as (
      insert into product_image_texts as t (image_id, locale, alt)
      select id, ${ORIGINAL_LOCALE}, alt from wanted
      on conflict (image_id, locale) do update set alt = excluded.alt where t.alt <> excluded.alt
    )
    select id, media_id as "mediaId", source_url as "sourceUrl" from wanted order by position`.execute(
    tx,
  );
  return rows;
}
