/** What search engines read of a product: its offers by variant, and where it stands in the shop. */
import type { MetaDescriptor } from 'react-router';
import { plainText } from '#common/html-text.ts';
import { toDecimal } from '#common/money.ts';
import type { RootData } from '../../request/root-data.ts';
import type { Product } from '../../request/shapes.ts';
import { addresses, breadcrumbs, jsonLd } from '../seo/meta.tsx';

const LONGEST_DESCRIPTION = 300;

export function productMeta(
  product: Product,
  root: Pick<RootData, 'shop' | 'locale'>,
): MetaDescriptor[] {
  const { name, publicUrl } = root.shop;
  const path = `/products/${product.slug}`;
  const description = plainText(product.description, LONGEST_DESCRIPTION);
  const images = product.images.map(({ url }) => new URL(url, publicUrl).href);
  const category = product.categories[0];
  return [
    { name: 'description', content: description },
    ...(product.listed ? [] : [{ name: 'robots', content: 'noindex' }]),
    { property: 'og:title', content: product.title },
    { property: 'og:type', content: 'product' },
    ...(images[0] ? [{ property: 'og:image', content: `${images[0]}?w=1200` }] : []),
    ...addresses(root, path),
    breadcrumbs(publicUrl, [
      { name, path: '/' },
      ...(category ? [{ name: category.name, path: `/categories/${category.slug}` }] : []),
      { name: product.title, path },
    ]),
    jsonLd({
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: product.title,
      description,
      image: images,
      ...(product.vendor && { brand: { '@type': 'Brand', name: product.vendor } }),
      offers: product.variants.map(({ sku, price, inStock }) => ({
        '@type': 'Offer',
        url: publicUrl + path,
        ...(sku && { sku }),
        price: toDecimal(price),
        priceCurrency: price.currency,
        availability: `https://schema.org/${inStock ? 'InStock' : 'OutOfStock'}`,
      })),
    }),
  ];
}
