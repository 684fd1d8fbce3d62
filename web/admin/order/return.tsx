/** Noting what came back of an order: which units, and whether they are sold again. The refund is the next step. */
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { lineName } from '#common/variant-name.ts';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { LinkButton, SubmitButton } from '../../ui/button.tsx';
import { Checkbox, SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { Legend } from '../../ui/field-words.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { FormError } from '../../ui/required-fields.tsx';
import { type FormKit, useForm } from '../../ui/use-form.ts';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import type { Route } from './+types/return';
import { noteReturn } from './return.server.ts';
import { linesThatAreOut } from './returned.tsx';
import type { StaffOrder } from './ship-form.tsx';
import { countFaults, restockField, type Typed, unitsField } from './shipment.ts';
import '../../styles/admin/question.css';
import '../../styles/admin/ship-units.css';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('orders:write')];

export async function loader({ context, params: { number } }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const call = { params: { path: { number } } };
  const [order, { locations }] = await Promise.all([
    read(api.GET('/admin/orders/{number}', call)),
    read(api.GET('/admin/orders/{number}/stock', call)),
  ]);
  // One form notes one return, however often it is sent.
  return { order, locations, onceKey: crypto.randomUUID() };
}

export async function action({ context, params: { number }, request }: Route.ActionArgs) {
  return noteReturn(context.get(REQUEST_CONTEXT), number, await readForm(request));
}

/** After a refusal too: what was shown may be another by now. */
export const shouldRevalidate = () => true;

export default function ReturnPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.productStock.returned');
  const { order } = loaderData;
  const { number } = order;
  const lines = linesThatAreOut(order);
  const toOrder = `/admin/orders/${number}`;
  return (
    <>
      <AdminTitle>{t('title', { number })}</AdminTitle>
      <Link to={toOrder} className="mb-3 inline-flex items-center gap-1 text-quiet">
        <Icon name="previous" small turns />
        {t('back', { number })}
      </Link>
      <div className="admin-head">
        <h1>{t('title', { number })}</h1>
      </div>
      {lines.length > 0 ? (
        <ReturnForm {...loaderData} lines={lines} refused={actionData} />
      ) : (
        <div className="admin-card order-question">
          <p>{t('nothing')}</p>
          <LinkButton to={toOrder}>{t('back', { number })}</LinkButton>
        </div>
      )}
    </>
  );
}

type Line = StaffOrder['items'][number];
type FormProps = {
  order: StaffOrder;
  lines: Line[];
  locations: AnswerOf<'getOrderStock'>['locations'];
  onceKey: string;
  refused: Route.ComponentProps['actionData'];
};

function ReturnForm({ order: { number }, lines, locations, onceKey, refused }: FormProps) {
  const t = useTranslations('admin.productStock.returned');
  const tOrder = useTranslations('admin.order');
  const ui = useTranslations('ui');
  const typed = refused?.typed;
  const check = (entries: Typed) => countFaults(entries, tOrder('notUnits'));
  const { form, field, tick, formError } = useForm(refused, check, typed);
  return (
    <Form method="post" {...form} className="admin-card order-question">
      <FormError {...formError} />
      <HiddenField name="key" value={typed?.key ?? onceKey} />
      <p className="text-quiet">{t('text')}</p>
      <Units lines={lines} isNew={!typed} field={field} />
      <SoldAgain lines={lines} isNew={!typed} tick={tick} />
      {locations.length > 1 && (
        <SelectField dense label={t('where')} {...field('locationId')} data-content="">
          {locations.map(({ locationId, name }) => (
            <option key={locationId} value={locationId}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <TextArea
        dense
        optional
        label={t('note')}
        hint={t('noteHint')}
        {...field('note')}
        rows={2}
        maxLength={500}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton look="primary" sending={ui('working')}>
          {t('submit')}
        </SubmitButton>
        <LinkButton to={`/admin/orders/${number}`}>{t('leave')}</LinkButton>
      </div>
    </Form>
  );
}

/** `isNew`: not refused yet, so nothing was typed. */
type LinesProps = { lines: Line[]; isNew: boolean };

function Units({ lines, isNew, field }: LinesProps & Pick<FormKit, 'field'>) {
  const t = useTranslations('admin.productStock.returned');
  return (
    <fieldset>
      <Legend className="mb-2">{t('units')}</Legend>
      <div className="ship-units">
        {lines.map((line) => {
          const out = line.shippedQuantity - line.returnedQuantity;
          // With a single unit out there is nothing to choose.
          const first = isNew && lines.length === 1 && out === 1 ? '1' : undefined;
          return (
            <TextField
              key={line.id}
              dense
              {...field(unitsField(line.id), first)}
              label={t('ofSent', { title: lineName(line), count: String(out) })}
              inputMode="numeric"
              autoComplete="off"
              maxLength={20}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

function SoldAgain({ lines, isNew, tick }: LinesProps & Pick<FormKit, 'tick'>) {
  const t = useTranslations('admin.productStock.returned');
  return (
    <fieldset aria-describedby="sold-again">
      <Legend>{t('again')}</Legend>
      <p id="sold-again" className="text-quiet">
        {t('againHint')}
      </p>
      {lines.map((line) => (
        <Checkbox
          key={line.id}
          label={<span data-content="">{t('againOf', { title: lineName(line) })}</span>}
          {...tick(restockField(line.id), isNew || undefined)}
        />
      ))}
    </fieldset>
  );
}
