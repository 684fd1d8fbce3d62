import { useTranslations } from 'use-intl';
import { read } from '../../visit/api.server.ts';
import { readForm } from '../../visit/form.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import type { Route } from './+types/new';
import { AddressPage } from './address-page.tsx';
import { saveAddress } from './save.server.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { api } = context.get(visitContext);
  return { countries: (await read(api.GET('/shop'))).countries };
}

export async function action({ request, context }: Route.ActionArgs) {
  return saveAddress(context.get(visitContext), null, await readForm(request));
}

export default function NewAddress({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('me.addresses');
  return (
    <AddressPage
      title={t('addTitle')}
      known={null}
      countries={loaderData.countries}
      refused={actionData ?? null}
    />
  );
}
