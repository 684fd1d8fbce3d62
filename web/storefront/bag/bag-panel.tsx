/** The bag beside the page, for those with scripts. The same lines as on its own page. */
import { useTranslations } from 'use-intl';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/state.tsx';
import { DeliveryNote } from '../delivery/delivery-note.tsx';
import { useBag } from './bag-context.tsx';
import { BagLines, BagNotices } from './bag-lines.tsx';
import { BagTotals } from './bag-totals.tsx';

export function BagPanel() {
  const t = useTranslations('bag');
  const { bag, open, setOpen } = useBag();
  const cart = bag?.cart;
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={t('title')} sheet>
      {cart && cart.items.length > 0 ? (
        <div className="bag-panel px-6">
          <div>
            <BagNotices cart={cart} />
            <BagLines cart={cart} />
            {bag.delivery && (
              <div className="py-5">
                <DeliveryNote {...bag.delivery} />
              </div>
            )}
          </div>
          <div className="bag-panel-foot">
            <BagTotals cart={cart} />
            {cart.currencySold && (
              <LinkButton to="/checkout" look="primary" wide>
                {t('checkout')}
              </LinkButton>
            )}
            <LinkButton to="/bag" look="plain" wide>
              {t('viewBag')}
            </LinkButton>
          </div>
        </div>
      ) : (
        <div className="px-6">
          <Empty title={t('empty')}>
            <Button onClick={() => setOpen(false)}>{t('keepLooking')}</Button>
          </Empty>
        </div>
      )}
    </Dialog>
  );
}
