/** What search engines read, as descriptors for a route's `meta`. */
import type { MetaDescriptor } from 'react-router';

export function canonical(publicUrl: string, path: string): MetaDescriptor {
  return { tagName: 'link', rel: 'canonical', href: publicUrl + path };
}

export const noIndex: MetaDescriptor = { name: 'robots', content: 'noindex' };

export function jsonLd(content: Record<string, unknown>): MetaDescriptor {
  return { 'script:ld+json': content as Record<string, never> };
}

type Crumb = { name: string; path: string };

export function breadcrumbs(publicUrl: string, crumbs: Crumb[]): MetaDescriptor {
  return jsonLd({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: publicUrl + path,
    })),
  });
}
