import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import type { Route } from './+types/edit';
import { AddressPage } from './address-page.tsx';
import { saveAddress } from './save.server.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const [shop, { items }] = await Promise.all([
    read(api.GET('/shop')),
    read(api.GET('/me/addresses')),
  ]);
  const known = items.find(({ id }) => id === params.id);
  if (!known) throw new Response(null, { status: 404 });
  // A country that the shop has stopped delivering to stays this address's country.
  const countries = [...new Set([...shop.countries, known.address.country])];
  return { known, countries, asked: shop.checkout };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  return saveAddress(context.get(REQUEST_CONTEXT), params.id, await readForm(request));
}

export default function EditAddress({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('me.addresses');
  return <AddressPage title={t('editTitle')} {...loaderData} refused={actionData ?? null} />;
}
