/** The demo provider's own pages: what a shopper meets between the shop's checkout and its confirmation. No script at all. */
import { type Translator, translatorFor } from '#common/messages/index.ts';
import { formatMoney } from '#common/money.ts';
import { renderChoices, renderDemoPage } from '#platform/demo-page.ts';
import { type Html, html } from '#platform/html.ts';
import { CARDS, DELIVERIES } from './schemas.ts';
import type { Session } from './sessions.ts';

export function renderSession(session: Session, locale: string): string {
  const t = translatorFor(locale);
  switch (session.status) {
    case 'open':
      return renderCards(session, locale);
    case 'needs_authentication':
      return renderAuthentication(session, locale);
    default:
      return renderPage(locale, t(`demoPayments.closed.${session.status}`), [
        html`<p>${t(`demoPayments.closed.${session.status}Text`, valuesOf(session, locale))}</p>`,
        linkBack(t, session.status === 'paid' ? session.returnUrl : session.cancelUrl),
      ]);
  }
}

export function renderProblem(kind: 'notFound' | 'invalid', locale: string): string {
  const t = translatorFor(locale);
  return renderPage(locale, t(`demoPayments.problem.${kind}`), [
    html`<p>${t(`demoPayments.problem.${kind}Text`)}</p>`,
  ]);
}

function renderCards(session: Session, locale: string): string {
  const t = translatorFor(locale);
  const values = valuesOf(session, locale);
  const cards = CARDS.map((card) => ({
    value: card,
    name: t(`demoPayments.card.${card}`),
    hint: t(`demoPayments.card.${card}Hint`),
  }));
  const deliveries = DELIVERIES.map((delivery) => ({
    value: delivery,
    name: t(`demoPayments.webhook.${delivery}`),
    hint: t(`demoPayments.webhook.${delivery}Hint`),
  }));
  return renderPage(locale, t('demoPayments.title', values), [
    html`<p>${session.description}</p><p class="soft">${t('demoPayments.intro')}</p>`,
    html`<form method="post" action="${pageOf(session, locale)}">
${renderChoices('card', t('demoPayments.card.legend'), cards)}
${renderChoices('webhook', t('demoPayments.webhook.legend'), deliveries)}
<div class="acts"><button>${t('demoPayments.pay', values)}</button>
<button class="quiet" name="act" value="cancel">${t('demoPayments.cancel')}</button></div>
</form>`,
  ]);
}

function renderAuthentication(session: Session, locale: string): string {
  const t = translatorFor(locale);
  return renderPage(locale, t('demoPayments.authentication.title'), [
    html`<p>${t('demoPayments.authentication.text', valuesOf(session, locale))}</p>`,
    html`<form method="post" action="${pageOf(session, locale, '/authentication')}" class="acts">
<button name="answer" value="confirm">${t('demoPayments.authentication.confirm')}</button>
<button class="quiet" name="answer" value="fail">${t('demoPayments.authentication.fail')}</button>
</form>`,
  ]);
}

const linkBack = (t: Translator, url: string) =>
  html`<p class="acts"><a class="button" href="${url}">${t('demoPayments.back')}</a></p>`;

const pageOf = ({ id }: Session, locale: string, step = '') =>
  `/test-gateway/pay/${id}${step}?locale=${locale}`;

const valuesOf = ({ amount, currency, description }: Session, locale: string) => ({
  amount: formatMoney({ amount, currency }, locale),
  description,
});

function renderPage(locale: string, heading: string, content: Html[]): string {
  const t = translatorFor(locale);
  const title = t('demoPayments.pageTitle', { heading });
  return renderDemoPage({ locale, title, banner: t('demoPayments.banner'), heading, content });
}
