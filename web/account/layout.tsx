/** The layout of a person's own pages: their navigation at the side, on top of narrow screens. */
import { Form, Outlet } from 'react-router';
import { useTranslations } from 'use-intl';
import { REQUEST_CONTEXT } from '../request/context.server.ts';
import { requireSignIn } from '../request/require-sign-in.server.ts';
import { noIndex } from '../storefront/seo/meta.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { UnsavedChanges } from '../ui/unsaved-changes.tsx';
import type { Route } from './+types/layout';
import { AccountNav } from './layout/nav.tsx';
import { Unverified } from './layout/unverified.tsx';
import '../styles/account.css';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn];

export function loader({ context, url }: Route.LoaderArgs) {
  const { user } = context.get(REQUEST_CONTEXT);
  return { user, mailed: url.searchParams.get('mailed') };
}

export const meta: Route.MetaFunction = () => [noIndex];

export default function AccountLayout({ loaderData: { user, mailed } }: Route.ComponentProps) {
  const t = useTranslations('account.frame');
  const shop = useTranslations('shop');
  return (
    <div className="page grid gap-x-7 gap-y-8 pt-8 pb-16 lg:grid-cols-12 lg:grid-rows-[auto_1fr] lg:pt-14">
      <aside className="grid content-start gap-6 lg:col-span-3">
        <p className="text-quiet max-lg:sr-only" data-content="">
          {user?.name}
        </p>
        <AccountNav />
      </aside>
      <div className="min-w-0 lg:col-span-9 lg:row-span-2">
        {user && !user.emailVerified && (
          <div className="mb-8">
            <Unverified email={user.email} mailed={mailed} />
          </div>
        )}
        <Outlet />
        <UnsavedChanges />
      </div>
      <Form
        method="post"
        action="/sign-out"
        className="flex flex-wrap content-start items-start gap-3 max-lg:border-t max-lg:border-hairline max-lg:pt-8 lg:col-span-3"
      >
        {user && user.permissions.length > 0 && <LinkButton to="/admin">{t('admin')}</LinkButton>}
        <Button type="submit">{shop('signOut')}</Button>
      </Form>
    </div>
  );
}
