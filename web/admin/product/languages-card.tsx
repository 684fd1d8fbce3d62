/** The other languages of the shop, each with its own words for this product. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { isShipped, languageName, ORIGINAL_LOCALE } from '#common/locales.ts';
import { useRootData } from '../../request/root-data.ts';

export function LanguagesCard({ productId }: { productId: string }) {
  const t = useTranslations('admin.product.translation');
  const root = useRootData();
  const others = (root?.shop.locales ?? []).filter(
    (locale) => isShipped(locale) && locale !== ORIGINAL_LOCALE,
  );
  if (others.length === 0) return null;
  return (
    <section className="admin-card mt-5" aria-labelledby="languages">
      <h2 id="languages">{t('languages')}</h2>
      <ul className="mt-2 flex flex-wrap gap-x-5">
        {others.map((locale) => (
          <li key={locale}>
            <Link
              to={`/admin/products/${productId}/translations/${locale}`}
              className="link inline-block py-2"
              data-content=""
            >
              {languageName(locale, root?.locale)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
