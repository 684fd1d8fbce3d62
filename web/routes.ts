/** The whole site map. */
import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

export default [
  layout('storefront/layout.tsx', [
    index('storefront/home/route.tsx'),
    route('products', 'storefront/products/route.tsx', { id: 'products' }),
    route('categories/:category', 'storefront/products/route.tsx', { id: 'category' }),
    route('products/:slug', 'storefront/product/route.tsx'),
    route('*', 'storefront/not-found/route.tsx'),
  ]),
  layout('admin/layout.tsx', [route('admin', 'admin/home/route.tsx')]),
  route('preferences', 'storefront/preferences/route.ts'),
  route('sitemap.xml', 'storefront/seo/sitemap.ts'),
  route('robots.txt', 'storefront/seo/robots.ts'),
] satisfies RouteConfig;
