/** The bag beside the page, for those with scripts. The same lines as on its own page. */
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/state.tsx';
import { useBag } from './bag-context.tsx';
import { BagLines, BagNotices } from './bag-lines.tsx';
import { BagTotals } from './bag-totals.tsx';

export function BagPanel() {
  const t = useTranslations('bag');
  const { bag, open, setOpen } = useBag();
  const { pathname } = useLocation();
  const cart = bag?.cart;
  // Whoever goes to another page has left the panel.
  useEffect(() => setOpen(false), [pathname, setOpen]);
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={t('title')} sheet>
      {cart && cart.items.length > 0 ? (
        <div className="grid min-h-[calc(100dvh-5rem)] grid-rows-[1fr_auto] px-6">
          <div>
            <BagNotices cart={cart} />
            <BagLines cart={cart} />
          </div>
          <div className="sticky bottom-0 grid gap-4 bg-paper py-5">
            <BagTotals cart={cart} />
            <LinkButton to="/checkout" look="primary" wide>
              {t('checkout')}
            </LinkButton>
            <LinkButton to="/bag" look="plain" wide>
              {t('viewBag')}
            </LinkButton>
          </div>
        </div>
      ) : (
        <div className="px-6">
          <Empty title={t('empty')}>
            <button type="button" className="button" onClick={() => setOpen(false)}>
              {t('keepLooking')}
            </button>
          </Empty>
        </div>
      )}
    </Dialog>
  );
}
