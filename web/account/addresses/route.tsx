/** A person's address book. */
import { data, Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import type { BookAddress } from '../../request/shapes.ts';
import { AddressLines } from '../../storefront/address/address-lines.tsx';
import { PageTitle } from '../../storefront/layout/page-title.tsx';
import { BareButton, Button, LinkButton } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Badge, Empty, Notice } from '../../ui/state.tsx';
import type { Route } from './+types/route';

const DONE = ['added', 'saved', 'removed', 'default'] as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const { items } = await read(api.GET('/me/addresses'));
  const done = DONE.find((what) => what === url.searchParams.get('done')) ?? null;
  return { addresses: items, done };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const params = { path: { id: String(form.get('id') ?? '') } };
  const intent = form.get('intent');
  const use = intent === 'shipping' ? 'isDefaultShipping' : 'isDefaultBilling';
  const { problem } =
    intent === 'remove'
      ? await attempt(api.DELETE('/me/addresses/{id}', { params }))
      : await attempt(api.PATCH('/me/addresses/{id}', { params, body: { [use]: true } }));
  // One that is gone already was removed elsewhere.
  if (problem && !(intent === 'remove' && problem.status === 404)) {
    return data({ problem: problemWords(problem, locale) }, { status: problem.status });
  }
  return redirect(`/account/addresses?done=${intent === 'remove' ? 'removed' : 'default'}`);
}

export default function Addresses({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('me.addresses');
  const { addresses, done } = loaderData;
  const add = (
    <LinkButton to="/account/addresses/new" look={addresses.length > 0 ? 'outline' : 'primary'}>
      {t('add')}
    </LinkButton>
  );
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <div className="mb-8 flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="display">{t('title')}</h1>
        {addresses.length > 0 && add}
      </div>
      <div className="grid gap-8">
        {actionData?.problem && <Notice tone="alarm">{actionData.problem}</Notice>}
        {done && <Notice>{t(`done.${done}`)}</Notice>}
        {addresses.length === 0 ? (
          <Empty title={t('none')}>
            <p className="text-quiet">{t('noneText')}</p>
            {add}
          </Empty>
        ) : (
          <ul className="border-t border-hairline">
            {addresses.map((address) => (
              <AddressRow key={address.id} {...address} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function AddressRow({ id, address, isDefaultShipping, isDefaultBilling }: BookAddress) {
  const t = useTranslations('me.addresses');
  // Names the address for those who hear the buttons one by one.
  const named = { address: `${address.line1}, ${address.city}` };
  return (
    <li className="grid gap-x-7 gap-y-5 border-b border-hairline py-6 sm:grid-cols-[1fr_auto]">
      <div className="grid content-start gap-3">
        {(isDefaultShipping || isDefaultBilling) && (
          <p className="flex flex-wrap gap-2">
            {isDefaultShipping && <Badge tone="quiet">{t('isShipping')}</Badge>}
            {isDefaultBilling && <Badge tone="quiet">{t('isBilling')}</Badge>}
          </p>
        )}
        <address className="break-words not-italic" data-content="">
          <AddressLines address={address} />
          {address.phone && <span className="figures block text-quiet">{address.phone}</span>}
        </address>
      </div>
      <Form method="post" action="/account/addresses" className="grid content-start gap-3">
        <HiddenField name="id" value={id} />
        <div className="flex flex-wrap gap-3 sm:justify-end">
          <LinkButton to={`/account/addresses/${id}`} aria-label={t('editOf', named)}>
            {t('edit')}
          </LinkButton>
          <Button type="submit" name="intent" value="remove" aria-label={t('removeOf', named)}>
            {t('remove')}
          </Button>
        </div>
        <div className="grid gap-1 sm:justify-items-end">
          {!isDefaultShipping && (
            <MakeDefault use="shipping" name={t('makeShippingOf', named)}>
              {t('makeShipping')}
            </MakeDefault>
          )}
          {!isDefaultBilling && (
            <MakeDefault use="billing" name={t('makeBillingOf', named)}>
              {t('makeBilling')}
            </MakeDefault>
          )}
        </div>
      </Form>
    </li>
  );
}

type MakeProps = { use: 'shipping' | 'billing'; name: string; children: React.ReactNode };

const MakeDefault = ({ use, name, children }: MakeProps) => (
  <BareButton
    type="submit"
    name="intent"
    value={use}
    className="link fine min-h-8 text-start"
    aria-label={name}
  >
    {children}
  </BareButton>
);
