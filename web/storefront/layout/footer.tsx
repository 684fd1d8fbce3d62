import { Link, useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { useRootData } from '../../request/root-data.ts';
import { childrenOf } from '../category-tree.ts';
import { SignUpForm } from '../newsletter/sign-up-form.tsx';
import { CurrencyChoice } from './currency-choice.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { Seller } from './seller.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** The menu has them all. */
const SHOWN_CATEGORIES = 8;

export function Footer() {
  const t = useTranslations('shop');
  const root = useRootData();
  const { pathname } = useLocation();
  if (!root) return null;
  const { shop, categories, user } = root;
  return (
    <footer className="mt-24 border-t border-hairline lg:mt-36">
      <div className="page grid gap-x-7 gap-y-12 py-14 sm:grid-cols-2 lg:grid-cols-12">
        <div className="sm:col-span-2 lg:col-span-5">
          <p className="title max-w-[14em]" data-content="">
            {shop.tagline || shop.name}
          </p>
          {pathname !== '/newsletter' && <Letter />}
          <Seller />
        </div>
        <nav aria-label={t('footerNavigation')} className="fine lg:col-span-3">
          <h2 className="mb-2 font-medium">{t('footer.shop')}</h2>
          <ul>
            <FooterLink to="/products">{t('allProducts')}</FooterLink>
            {childrenOf(categories, null)
              .slice(0, SHOWN_CATEGORIES)
              .map(({ slug, name }) => (
                <FooterLink key={slug} to={`/categories/${slug}`} content>
                  {name}
                </FooterLink>
              ))}
            <FooterLink to={user ? '/account' : '/sign-in'}>
              {user ? t('account') : t('signIn')}
            </FooterLink>
            {!user && <FooterLink to="/orders">{t('footer.orders')}</FooterLink>}
            <FooterLink to="/contact">{t('footer.contact')}</FooterLink>
          </ul>
        </nav>
        <div className="fine lg:col-span-4">
          {shop.mode === 'demo' && (
            <div className="mb-8">
              <h2 className="mb-2 font-medium">{t('footer.demoTitle')}</h2>
              <p className="max-w-[34em] text-quiet">{t('footer.demo')}</p>
              <ul className="mt-2 flex flex-wrap gap-x-5">
                <FooterLink to="/demo/mailbox">{t('footer.mailbox')}</FooterLink>
                <FooterLink to="/admin">{t('admin')}</FooterLink>
                <li>
                  <a className="link-quiet inline-block py-2" href="/api/docs">
                    {t('footer.apiDocs')}
                  </a>
                </li>
              </ul>
            </div>
          )}
          <Choices backTo={pathname} />
        </div>
      </div>
      <p className="page fine flex flex-wrap justify-between gap-4 pb-10 text-quiet">
        <span data-content="">{shop.name}</span>
        <span>{shop.pricesIncludeTax ? t('pricesIncludeTax') : t('pricesExcludeTax')}</span>
      </p>
    </footer>
  );
}

function Letter() {
  const t = useTranslations('newsletter');
  return (
    <section className="mt-10 max-w-md" aria-labelledby="letter">
      <h2 id="letter" className="mb-2 font-medium">
        {t('title')}
      </h2>
      <SignUpForm refused={null} />
    </section>
  );
}

type FooterLinkProps = { to: string; children: string; content?: boolean };

function FooterLink({ to, children, content }: FooterLinkProps) {
  return (
    <li>
      <Link
        to={to}
        className="link-quiet inline-block py-2"
        data-content={content ? '' : undefined}
      >
        {children}
      </Link>
    </li>
  );
}

function Choices({ backTo }: { backTo: string }) {
  return (
    <div className="grid gap-8">
      <CurrencyChoice />
      <LanguageChoice />
      <ThemeChoice backTo={backTo} />
    </div>
  );
}
