import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { loadMessages } from './i18n/load.ts';
import { PageProvider } from './i18n/page.tsx';

const { lang, dataset } = document.documentElement;
const theme = dataset.theme === 'light' || dataset.theme === 'dark' ? dataset.theme : 'system';
const messages = await loadMessages(lang);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <PageProvider locale={lang} theme={theme} messages={messages}>
        <HydratedRouter />
      </PageProvider>
    </StrictMode>,
  );
});
