/** The document every screen stands in, and what to show when a screen fails. */
import type { ReactNode } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
} from 'react-router';
import { isCurrent } from '#common/announcement.ts';
import { contentLocale } from '#common/locales.ts';
import { sellerLines } from '#common/seller.ts';
import type { Route } from './+types/root';
import { FailedRequests } from './connection/failed-requests.tsx';
import { usePage } from './i18n/page.tsx';
import { attempt, read } from './request/api.server.ts';
import { REQUEST_CONTEXT } from './request/context.server.ts';
import { wallTimeIn } from './request/days.server.ts';
import { deferredFormOf } from './request/deferred-form.ts';
import { pageLook } from './request/look.server.ts';
import { type PageLook, type RootData, useRootData } from './request/root-data.ts';
import type { Shop } from './request/shapes.ts';
import { DeferredFormScreen } from './storefront/layout/deferred-form-screen.tsx';
import { ErrorScreen, FOR_STAFF } from './storefront/layout/error-screen.tsx';
import type { Closed } from './storefront/opening/closed.ts';
import { ClosedScreen } from './storefront/opening/closed-screen.tsx';
import { StyleBlock } from './ui/style-block.tsx';
import { ToastProvider } from './ui/toast.tsx';
import './styles/app.css';

function currentAnnouncement({ announcement, timeZone }: Shop, now: Date) {
  const { text, link } = announcement;
  return isCurrent(announcement, wallTimeIn(timeZone, now)) ? { text, link } : null;
}

export async function loader({ context }: Route.LoaderArgs): Promise<RootData> {
  const page = context.get(REQUEST_CONTEXT);
  const { api, user, locale: reading, currency, publicUrl } = page;
  const [shop, menus, categories] = await Promise.all([
    read(api.GET('/shop')),
    read(api.GET('/menus')),
    attempt(api.GET('/categories')), // Refused while the shop is closed.
  ]);
  const { name, tagline, identity, mode, locale, locales, currencies, pricesIncludeTax, timeZone } =
    shop;
  const { logo, logoDark, icon } = shop;
  const offer = { locale, locales, currencies, pricesIncludeTax };
  const { email, phone } = identity;
  return {
    shop: {
      name,
      tagline,
      mode,
      doors: shop.doors,
      ...offer,
      timeZone,
      publicUrl,
      logo,
      logoDark,
      icon,
    },
    seller: { lines: sellerLines(identity, contentLocale(reading)), email, phone },
    categories: (categories.data?.items ?? []).map(({ slug, name, parent }) => ({
      slug,
      name,
      parent,
    })),
    menus,
    announcement: currentAnnouncement(shop, new Date()),
    look: pageLook(shop.look, page),
    locale: reading,
    currency,
    user: user && { name: user.name, email: user.email, permissions: user.permissions },
  };
}

/** The shop's name and categories hardly change while somebody walks about; signing in or out, and changing them, does reload them. */
export function shouldRevalidate({ formAction }: { formAction?: string }): boolean {
  return /^\/(sign-in|sign-out|setup|register|reset-password|change-email|invite|account\/privacy|admin\/settings\/|admin\/setup|opening-soon|admin\/team\/activity)/.test(
    formAction ?? '',
  );
}

export function Layout({ children }: { children: ReactNode }) {
  const { locale, direction, theme } = usePage();
  const root = useRootData();
  const look = root?.look;
  const iconAt = (size: number) => `/icon/${size}.png${root ? `?v=${root.shop.icon}` : ''}`;
  return (
    <html lang={locale} dir={direction} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {look?.fonts.map((href) => (
          <link
            key={href}
            rel="preload"
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
            href={href}
          />
        ))}
        <link rel="icon" type="image/png" sizes="32x32" href={iconAt(32)} />
        <link rel="apple-touch-icon" href={iconAt(180)} />
        <link rel="manifest" href="/manifest.webmanifest" />
        <Links />
        <StyleBlock css={look?.style ?? ''} />
        {look && <PaperColour paper={look.paper} theme={theme} />}
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

/** What a browser paints around the page. */
function PaperColour({ paper, theme }: { paper: PageLook['paper']; theme: string }) {
  if (theme === 'light' || theme === 'dark')
    return <meta name="theme-color" content={paper[theme]} />;
  return (
    <>
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={paper.light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={paper.dark} />
    </>
  );
}

export default function Root() {
  return (
    <ToastProvider>
      <Outlet />
      <FailedRequests />
    </ToastProvider>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const refusal = isRouteErrorResponse(error) ? error : null;
  const deferred = deferredFormOf(refusal);
  const closed: Closed | undefined = refusal?.data?.closed;
  if (closed) return <ClosedScreen closed={closed} />;
  return (
    <ToastProvider>
      {deferred ? (
        <DeferredFormScreen form={deferred} />
      ) : (
        <ErrorScreen status={refusal?.status ?? 500} forStaff={refusal?.data === FOR_STAFF} />
      )}
      <FailedRequests />
    </ToastProvider>
  );
}
