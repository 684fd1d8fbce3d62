/** Which columns of a list somebody chose to see. They are that person's own, on every device. */
import { type Static, Type } from 'typebox';
import { personOf } from '#modules/auth/index.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { Named, Shape, WholeListOf } from '#platform/schemas.ts';
import { columnsOf, writeColumns } from './queries/list-columns.ts';
import { ListName } from './saved-view-schemas.ts';

const tags = ['Admin: staff'];
const MAX_COLUMNS = 30;
const CHANGES = { name: 'list-column-changes', points: 60, seconds: 60 };

const chosen = {
  list: ListName,
  columns: Type.Array(
    Type.String({ pattern: '^[a-z][A-Za-z]{0,39}$', maxLength: 40, examples: ['total'] }),
    { maxItems: MAX_COLUMNS, uniqueItems: true, description: 'None: the usual ones' },
  ),
};
const ListColumnsSchema = Named('ListColumns', chosen);
const ListColumnsBody = Shape(chosen);
export type ListColumns = Static<typeof ListColumnsBody>;

export function listColumnRoutes(app: App, { db, config }: Platform): void {
  app.get(
    '/me/list-columns',
    {
      schema: {
        operationId: 'listMyColumns',
        summary: 'The columns you chose for lists of the admin',
        description: 'A list that is missing shows its usual ones.',
        tags,
        querystring: Shape({ list: Type.Optional(ListName) }),
        response: { 200: WholeListOf(ListColumnsSchema) },
      },
      config: { permission: 'account' },
    },
    async ({ caller, query }) => ({
      items: await columnsOf(db, personOf(caller).accountId, query.list),
      nextCursor: null,
    }),
  );
  app.post(
    '/me/list-columns',
    {
      schema: {
        operationId: 'chooseMyColumns',
        summary: 'Choose the columns of a list of the admin',
        tags,
        body: ListColumnsBody,
        response: { 200: ListColumnsSchema },
      },
      config: { permission: 'account', limit: CHANGES, once: true },
    },
    (request) =>
      once({ db, config }, request, async (tx) => {
        await writeColumns(tx, personOf(request.caller).accountId, request.body);
        return request.body;
      }),
  );
}
