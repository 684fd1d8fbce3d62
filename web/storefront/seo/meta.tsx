/** What search engines read, as descriptors for a route's `meta`. */
import type { MetaDescriptor } from 'react-router';
import { PSEUDO_LOCALE } from '#common/locales.ts';
import type { RootData } from '../../request/root-data.ts';

/**
 * Where search engines find this page: alone for the default language, with the language in the address for another one,
 * and the same page in each language of the shop.
 */
export function addresses(root: Pick<RootData, 'shop' | 'locale'>, path: string): MetaDescriptor[] {
  const { publicUrl, locale: usual, locales } = root.shop;
  const translated = locales.filter((one) => one !== PSEUDO_LOCALE);
  const addressIn = (locale: string) =>
    publicUrl + path + (locale === usual || locale === PSEUDO_LOCALE ? '' : `?locale=${locale}`);
  const alternate = (hrefLang: string, href: string) => ({
    tagName: 'link',
    rel: 'alternate',
    hrefLang,
    href,
  });
  return [
    { tagName: 'link', rel: 'canonical', href: addressIn(root.locale) },
    ...(translated.length < 2
      ? []
      : [
          ...translated.map((one) => alternate(one, addressIn(one))),
          alternate('x-default', publicUrl + path),
        ]),
  ];
}

export const noIndex: MetaDescriptor = { name: 'robots', content: 'noindex' };

export function jsonLd(content: Record<string, unknown>): MetaDescriptor {
  return { 'script:ld+json': content as Record<string, never> };
}

type Asked = { questions: { question: string; html: string }[] };

/** Questions with their answers, which stand on the page for all to read. */
export function questionsMeta(sections: readonly Asked[]): MetaDescriptor[] {
  const all = sections.flatMap(({ questions }) => questions);
  if (all.length === 0) return [];
  const mainEntity = all.map(({ question, html }) => ({
    '@type': 'Question',
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: html },
  }));
  return [jsonLd({ '@context': 'https://schema.org', '@type': 'FAQPage', mainEntity })];
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
