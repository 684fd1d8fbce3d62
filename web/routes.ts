/** The whole site map. */
import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

export default [
  layout('storefront/layout.tsx', [
    index('storefront/home/route.tsx'),
    route('products', 'storefront/products/route.tsx', { id: 'products' }),
    route('categories/:category', 'storefront/products/route.tsx', { id: 'category' }),
    route('products/:slug', 'storefront/product/route.tsx'),
    route('bag', 'storefront/bag/route.tsx'),
    route('checkout', 'storefront/checkout/route.tsx'),
    route('checkout/return/:number', 'storefront/payment-return/route.tsx'),
    route('orders/:number', 'storefront/order/route.tsx'),
    route('orders/:number/confirmed', 'storefront/order-confirmed/route.tsx'),
    route('orders/:number/failed', 'storefront/order-failed/route.tsx'),
    route('sign-in', 'storefront/sign-in/route.tsx'),
    route('sign-in/:provider/callback', 'storefront/sign-in/elsewhere/back.tsx'),
    route('register', 'storefront/register/route.tsx'),
    route('verify-email', 'storefront/verify-email/route.tsx'),
    route('forgot-password', 'storefront/forgot-password/route.tsx'),
    route('reset-password', 'storefront/reset-password/route.tsx'),
    route('change-email', 'storefront/change-email/route.tsx'),
    layout('account/layout.tsx', [
      route('account', 'account/orders/route.tsx'),
      route('account/password', 'account/password/route.tsx'),
      route('account/email', 'account/email/route.tsx'),
      route('account/sessions', 'account/sessions/route.tsx'),
    ]),
    route('setup', 'storefront/setup/route.tsx'),
    route('demo/mailbox', 'storefront/mailbox/route.tsx'),
    route('demo/mailbox/:id', 'storefront/mailbox/mail.tsx'),
    route('*', 'storefront/not-found/route.tsx'),
  ]),

  layout('admin/layout.tsx', [
    route('admin', 'admin/home/route.tsx'),
    route('admin/orders', 'admin/orders/route.tsx'),
    route('admin/orders/:number', 'admin/order/route.tsx'),
    route('admin/customers', 'admin/customers/route.tsx'),
    route('admin/customers/:id', 'admin/customer/route.tsx'),
    route('admin/products', 'admin/products/route.tsx'),
    route('admin/products/new', 'admin/product/new.tsx'),
    route('admin/products/:id', 'admin/product/route.tsx'),
  ]),

  // What is no screen: forms without a page of their own, files, streams.
  route('sign-out', 'storefront/sign-out/route.ts'),
  route('account/verification', 'account/verification/route.ts'),
  route('sign-in/:provider', 'storefront/sign-in/elsewhere/start.ts'),
  route('account/security/identities/:provider', 'account/security/identity.ts'),
  route('preferences', 'storefront/preferences/route.ts'),
  route('orders/:number/events', 'storefront/order/events.ts'),
  route('admin/find', 'admin/find.ts'),
  route('admin/orders/:number/events', 'admin/order/events.ts'),
  route('demo/mailbox/:id/html', 'storefront/mailbox/mail-html.ts'),
  route('sitemap.xml', 'storefront/seo/sitemap.ts'),
  route('robots.txt', 'storefront/seo/robots.ts'),
] satisfies RouteConfig;
