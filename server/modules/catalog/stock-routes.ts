import { type Static, Type } from 'typebox';
import { changeStock, LevelSchema, LocationId, MAX_ON_HAND } from '#modules/stock/index.ts';
import { type Actor, actorOf, audit } from '#platform/audit.ts';
import type { Tx } from '#platform/db.ts';
import { badFields, type FieldError, fieldError } from '#platform/errors.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { FilledText, Id, Named, Shape, Text } from '#platform/schemas.ts';
import { variantsBySku } from './queries/variants.ts';

const MAX_CHANGES = 100;
const reason = Type.Optional(Text(500, { description: 'For the ledger' }));
const ChangeSchema = Shape(
  {
    variantId: Type.Optional(Id),
    sku: Type.Optional(FilledText(100, { description: 'In place of `variantId`' })),
    onHand: Type.Optional(
      Type.Integer({ minimum: 0, maximum: MAX_ON_HAND, description: 'Sets what is on the shelf' }),
    ),
    change: Type.Optional(
      Type.Integer({
        minimum: -MAX_ON_HAND,
        maximum: MAX_ON_HAND,
        description: 'In place of `onHand`: so many more, or fewer where it is negative',
      }),
    ),
    tracked: Type.Optional(Type.Boolean({ description: 'false: not counted, always for sale' })),
    backorder: Type.Optional(
      Type.Boolean({
        description: 'Sold on order when the shelf is empty, and below what is promised',
      }),
    ),
    locationId: LocationId,
    reason,
  },
  { title: 'StockChange' },
);
type Change = Static<typeof ChangeSchema>;
const ChangesSchema = Shape({
  items: Type.Array(ChangeSchema, { minItems: 1, maxItems: MAX_CHANGES }),
  reason,
});

/** Stands with the catalogue, which knows whose SKU is whose. */
export function stockChangeRoutes(app: App, { db, config }: Platform): void {
  app.post(
    '/admin/stock/changes',
    {
      schema: {
        operationId: 'changeStock',
        summary: 'Set or change the stock of many variants at once',
        description:
          `Up to ${MAX_CHANGES} variants, each by \`variantId\` or \`sku\`, and each either set (\`onHand\`) or changed by a ` +
          'difference (`change`). All are made or none. Fewer than are promised to orders is refused (`stock.promised`), ' +
          'unless the variant is sold on order or not counted. Send an `Idempotency-Key`: a difference made twice is wrong.',
        tags: ['Admin: stock'],
        body: ChangesSchema,
        response: { 200: Named('StockLevels', { items: Type.Array(LevelSchema) }) },
      },
      config: { permission: 'stock:write', once: true },
    },
    (request) =>
      once({ db, config }, request, (tx) => makeChanges(tx, actorOf(request), request.body)),
  );
}

async function makeChanges(
  tx: Tx,
  actor: Actor,
  { items, reason: common = '' }: { items: Change[]; reason?: string },
) {
  const ids = await variantsOf(tx, items);
  const changes = items.map((item, i) => ({
    ...item,
    variantId: ids[i] ?? '',
    reason: item.reason ?? common,
    path: `/items/${i}`,
  }));
  const changed = await changeStock(tx, changes, actor.id);
  for (const { before, after } of changed) {
    const { version: _, ...level } = after;
    await audit(tx, actor, {
      action: 'stock.set',
      subjectType: 'variant',
      subjectId: after.variantId,
      before,
      after: level,
    });
  }
  return { items: changed.map(({ after }) => after) };
}

const plain = (sku: string) => sku.normalize('NFC').trim();

/** The variant of each change; refuses what names none or two. */
async function variantsOf(tx: Tx, items: Change[]): Promise<(string | undefined)[]> {
  const known = await variantsBySku(
    tx,
    items.flatMap(({ sku }) => (sku === undefined ? [] : plain(sku))),
  );
  const faults: FieldError[] = [];
  const ids = items.map((item, i) => {
    const at = `/items/${i}`;
    const fault = faultOf(item);
    if (fault) faults.push(fieldError(at, fault));
    const id = item.variantId ?? known.get(plain(item.sku ?? ''));
    if (!id && item.sku) faults.push(fieldError(`${at}/sku`, 'unknown_sku'));
    return id;
  });
  if (faults.length > 0) throw badFields(faults);
  return ids;
}

function faultOf({ variantId, sku, onHand, change, tracked, backorder }: Change) {
  if ((variantId === undefined) === (sku === undefined)) return 'variant_or_sku';
  if (onHand !== undefined && change !== undefined) return 'count_or_change';
  const says = [onHand, change, tracked, backorder].some((part) => part !== undefined);
  return says ? null : 'nothing_to_change';
}
