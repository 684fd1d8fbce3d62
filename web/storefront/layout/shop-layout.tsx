/** The layout of every page of the shop: the skip link, header and footer. */
import type { ReactNode } from 'react';
import { useNavigation } from 'react-router';
import { useTranslations } from 'use-intl';
import { usePendingRequests } from '../../connection/pending-requests.ts';
import { AnchorButton } from '../../ui/button.tsx';
import { useFocusOnNewPage } from '../../ui/new-page-focus.ts';
import { BagProvider } from '../bag/bag-context.tsx';
import { BagPanel } from '../bag/bag-panel.tsx';
import { ClosedBar } from '../opening/closed-bar.tsx';
import { AnnouncementBar } from './announcement-bar.tsx';
import { CheckoutFooter, CheckoutHeader } from './checkout-layout.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { LookPreviewBar } from './look-preview-bar.tsx';

type Props = {
  children: ReactNode;
  /** For the checkout: nothing around it that leads elsewhere, except back to the bag. */
  isCheckout?: boolean;
};

export function ShopLayout({ children, isCheckout = false }: Props) {
  const t = useTranslations('ui');
  const main = useFocusOnNewPage();
  const isWaiting = usePendingRequests().some(
    ({ kind, failure: formError }) => kind !== 'quiet' && formError,
  );
  const going = useNavigation().state !== 'idle' && !isWaiting;
  return (
    <BagProvider>
      <div className="progress" hidden={!going} aria-hidden="true" />
      <AnchorButton
        href="#content"
        look="primary"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:px-6 focus:py-2"
      >
        {t('skipToContent')}
      </AnchorButton>
      <LookPreviewBar />
      {!isCheckout && <AnnouncementBar />}
      <ClosedBar />
      {isCheckout ? <CheckoutHeader /> : <Header />}
      <main id="content" tabIndex={-1} ref={main}>
        {children}
      </main>
      {isCheckout ? <CheckoutFooter /> : <Footer />}
      <BagPanel />
    </BagProvider>
  );
}
