import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { type RootData, useRootData } from '../../request/root-data.ts';
import { childrenOf } from '../category-tree.ts';
import { SignUpForm } from '../newsletter/sign-up-form.tsx';
import { CurrencyChoice } from './currency-choice.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { MenuLink } from './menu-link.tsx';
import { Seller } from './seller.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** The menu has them all. */
const SHOWN_CATEGORIES = 8;

export function Footer() {
  const t = useTranslations('shop');
  const root = useRootData();
  const { pathname } = useLocation();
  if (!root) return null;
  const { shop } = root;
  return (
    <footer className="mt-24 border-t border-hairline lg:mt-36">
      <div className="page grid gap-x-7 gap-y-12 py-14 sm:grid-cols-2 lg:grid-cols-12">
        <div className="sm:col-span-2 lg:col-span-4">
          <p className="title max-w-[14em]" data-content="">
            {shop.tagline || shop.name}
          </p>
          {pathname !== '/newsletter' && <Letter />}
          <Seller />
        </div>
        <FooterMenus root={root} />
        <div className="fine lg:col-span-3">
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

/** Shop, help and what the merchant added: their own links, or the usual ones. */
function FooterMenus({ root: { categories, menus, user } }: { root: RootData }) {
  const t = useTranslations('shop');
  const policies = menus.pages.filter(({ isPolicy }) => isPolicy);
  const others = menus.pages.filter(({ isPolicy }) => !isPolicy);
  const about = menus.about.length > 0 ? menus.about : linksTo(others);
  return (
    <nav
      aria-label={t('footerNavigation')}
      className="fine grid content-start gap-10 sm:grid-cols-2 sm:col-span-2 lg:col-span-5"
    >
      <Column title={t('footer.shop')}>
        <FooterLink to="/products">{t('allProducts')}</FooterLink>
        {childrenOf(categories, null)
          .slice(0, SHOWN_CATEGORIES)
          .map(({ slug, name }) => (
            <FooterLink key={slug} to={`/categories/${slug}`} content>
              {name}
            </FooterLink>
          ))}
      </Column>
      <Column title={t('footer.help')}>
        {menus.help.length === 0 && <FooterLink to="/contact">{t('footer.contact')}</FooterLink>}
        <OwnLinks links={menus.help.length > 0 ? menus.help : linksTo(policies)} />
        <FooterLink to={user ? '/account' : '/sign-in'}>
          {user ? t('account') : t('signIn')}
        </FooterLink>
        {!user && <FooterLink to="/orders">{t('footer.orders')}</FooterLink>}
      </Column>
      {about.length > 0 && (
        <Column title={t('footer.about')}>
          <OwnLinks links={about} />
        </Column>
      )}
    </nav>
  );
}

const linksTo = (pages: RootData['menus']['pages']) =>
  pages.map(({ slug, title }) => ({ label: title, url: `/pages/${slug}`, children: [] }));

function Column({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h2 className="mb-2 font-medium">{title}</h2>
      <ul>{children}</ul>
    </div>
  );
}

const OwnLinks = ({ links }: { links: RootData['menus']['help'] }) =>
  links
    .flatMap(({ children, ...link }) => [link, ...children])
    .map(({ label, url }) => (
      <li key={`${url} ${label}`}>
        <MenuLink to={url} className="link-quiet inline-block py-2" data-content="">
          {label}
        </MenuLink>
      </li>
    ));

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
