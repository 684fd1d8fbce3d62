import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { watchActs } from './connection/acts.ts';
import { routeFilesFirst, watchHistory } from './connection/route-files.ts';
import { retryingFetch } from './connection/router-fetch.ts';
import { watchWholePages } from './connection/whole-pages.ts';
import { loadMessages } from './i18n/load.ts';
import { PageProvider } from './i18n/page.tsx';

/**
 * What the oldest supported browsers have and those before lack (Safari 16.4 and Firefox 128, then Chrome 111). Pages
 * work without scripts, so an older browser is better off with none than with some that break halfway.
 */
const isSupported =
  'CSSPropertyRule' in window && CSS.supports('color', 'color-mix(in oklab, red, blue)');

if (isSupported) await wake();

async function wake(): Promise<void> {
  window.fetch = retryingFetch(window.fetch.bind(window));
  watchActs();
  watchHistory();
  const { lang, dataset } = document.documentElement;
  const theme = dataset.theme === 'light' || dataset.theme === 'dark' ? dataset.theme : 'system';
  const messages = await loadMessages(lang);
  // For when React has to make the whole document anew. Read as a property: the attribute is hidden from scripts.
  const nonce = document.querySelector<HTMLElement>('style[nonce]')?.nonce;
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <PageProvider locale={lang} theme={theme} nonce={nonce} messages={messages}>
          <HydratedRouter instrumentations={[routeFilesFirst]} />
        </PageProvider>
      </StrictMode>,
    );
  });
  watchWholePages();
}
