/** The navigation of an account. On phones a strip, scrolled so that the present page is in sight. */
import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { ACCOUNT_NAV_ITEMS } from './nav-items.ts';

export function AccountNav() {
  const t = useTranslations('account.frame');
  const strip = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const here = strip.current?.querySelector(`[aria-current="page"]`);
    if (!strip.current || !here) return;
    const [seen, place] = [strip.current, here].map((one) => one.getBoundingClientRect());
    if (!seen || !place) return;
    const before = Math.min(0, place.left - seen.left);
    strip.current.scrollBy({ left: place.right > seen.right ? place.right - seen.right : before });
  }, [pathname]);
  return (
    <nav ref={strip} aria-label={t('label')} className="account-nav">
      {ACCOUNT_NAV_ITEMS.map(({ to, name }) => (
        <NavLink key={to} to={to} end={to === '/account'} prefetch="intent">
          {t(name)}
        </NavLink>
      ))}
    </nav>
  );
}
