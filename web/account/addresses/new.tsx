import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import type { Route } from './+types/new';
import { AddressPage } from './address-page.tsx';
import { saveAddress } from './save.server.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const { countries, checkout } = await read(api.GET('/shop'));
  return { countries, asked: checkout };
}

export async function action({ request, context }: Route.ActionArgs) {
  return saveAddress(context.get(REQUEST_CONTEXT), null, await readForm(request));
}

export default function NewAddress({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('me.addresses');
  return (
    <AddressPage title={t('addTitle')} known={null} {...loaderData} refused={actionData ?? null} />
  );
}
