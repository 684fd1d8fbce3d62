/** The frame of the merchant's screens. Its sentences travel with it, not with the shop's. */
import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { IntlProvider, type Messages, useMessages, useTranslations } from 'use-intl';
import { formatLocale } from '#common/locales.ts';
import { admin } from '#common/messages/en/admin.ts';
import { messagesFor } from '#common/messages/index.ts';
import { usePage } from '../i18n/page.tsx';
import { InShopZone } from '../i18n/time.tsx';
import { attempt, read, type ShopApi } from '../request/api.server.ts';
import { REQUEST_CONTEXT } from '../request/context.server.ts';
import { AnchorButton } from '../ui/button.tsx';
import { useFocusOnNewPage } from '../ui/new-page-focus.ts';
import { UnsavedChanges } from '../ui/unsaved-changes.tsx';
import type { Route } from './+types/layout';
import { requireStaff } from './layout/guard.server.ts';
import { Navigation } from './layout/navigation.tsx';
import { Palette } from './layout/palette.tsx';
import { Shortcuts } from './layout/shortcuts.tsx';
import { PermissionsContext } from './layout/use-may.ts';
import type { Step } from './setup/steps.ts';
import '../styles/admin.css';

export const middleware: Route.MiddlewareFunction[] = [requireStaff];

export async function loader({ context }: Route.LoaderArgs) {
  const { api, locale, user } = context.get(REQUEST_CONTEXT);
  const query = { since: new Date().toISOString() };
  const [orders, payments, messages, nextStep] = await Promise.all([
    attempt(api.GET('/admin/orders/summary', { params: { query } })),
    attempt(api.GET('/admin/payments/summary')),
    attempt(api.GET('/admin/contact-messages/summary')),
    readNextStep(api),
  ]);
  return {
    toShip: orders.data?.toShip ?? 0,
    toSee: payments.data?.attention ?? 0,
    unread: messages.data?.unread ?? 0,
    nextStep,
    permissions: user?.permissions ?? [],
    messages: locale === 'en' ? null : messagesFor(locale).admin,
  };
}

/** Of the set-up, while the shop is not open yet. */
async function readNextStep(api: ShopApi): Promise<Step['name'] | null> {
  const { doors } = await read(api.GET('/shop'));
  if (doors === 'open') return null;
  const { data: setup } = await attempt(api.GET('/admin/setup'));
  return setup?.steps.find(({ done }) => !done)?.name ?? null;
}

/** At each click: what waits for somebody, and what the person may do. */
export const shouldRevalidate = () => true;

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }];

export default function AdminLayout({
  loaderData: { toShip, toSee, unread, nextStep, permissions, messages },
}: Route.ComponentProps) {
  const content = useFocusOnNewPage();
  return (
    <WithSentences admin={messages ?? admin}>
      <PermissionsContext value={permissions}>
        <InShopZone value>
          <div className="admin">
            <SkipLink />
            <Navigation toShip={toShip} toSee={toSee} unread={unread} nextStep={nextStep} />
            <main id="content" className="admin-main" tabIndex={-1} ref={content}>
              <Outlet />
            </main>
            <UnsavedChanges />
            <Palette />
            <Shortcuts />
          </div>
        </InShopZone>
      </PermissionsContext>
    </WithSentences>
  );
}

function SkipLink() {
  const t = useTranslations('admin');
  return (
    <AnchorButton
      href="#content"
      look="primary"
      className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:px-6 focus:py-2"
    >
      {t('skip')}
    </AnchorButton>
  );
}

type Sentences = { admin: Messages['admin']; children: ReactNode };

function WithSentences({ admin, children }: Sentences) {
  const shared = useMessages();
  const { locale } = usePage();
  return (
    <IntlProvider locale={formatLocale(locale)} messages={{ ...shared, admin }} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
