/** The gateway's own pages: what a shopper meets between the shop's checkout and its confirmation. No script at all. */
import { type Translator, translatorFor } from '#common/messages/index.ts';
import { formatMoney } from '#common/money.ts';
import { drawChoices, drawDemoPage } from '#platform/demo-page.ts';
import { type Html, html } from '#platform/html.ts';
import { CARDS, DELIVERIES } from './schemas.ts';
import type { Session } from './sessions.ts';

export function drawSession(session: Session, locale: string): string {
  const t = translatorFor(locale);
  switch (session.status) {
    case 'open':
      return drawCards(session, locale);
    case 'needs_authentication':
      return drawAuthentication(session, locale);
    default:
      return drawPage(locale, t(`gateway.closed.${session.status}`), [
        html`<p>${t(`gateway.closed.${session.status}Text`, valuesOf(session, locale))}</p>`,
        linkBack(t, session.status === 'paid' ? session.returnUrl : session.cancelUrl),
      ]);
  }
}

export function drawProblem(kind: 'notFound' | 'invalid', locale: string): string {
  const t = translatorFor(locale);
  return drawPage(locale, t(`gateway.problem.${kind}`), [
    html`<p>${t(`gateway.problem.${kind}Text`)}</p>`,
  ]);
}

function drawCards(session: Session, locale: string): string {
  const t = translatorFor(locale);
  const values = valuesOf(session, locale);
  const cards = CARDS.map((card) => ({
    value: card,
    name: t(`gateway.card.${card}`),
    hint: t(`gateway.card.${card}Hint`),
  }));
  const deliveries = DELIVERIES.map((delivery) => ({
    value: delivery,
    name: t(`gateway.webhook.${delivery}`),
    hint: t(`gateway.webhook.${delivery}Hint`),
  }));
  return drawPage(locale, t('gateway.title', values), [
    html`<p>${session.description}</p><p class="soft">${t('gateway.intro')}</p>`,
    html`<form method="post" action="${pageOf(session, locale)}">
${drawChoices('card', t('gateway.card.legend'), cards)}
${drawChoices('webhook', t('gateway.webhook.legend'), deliveries)}
<div class="acts"><button>${t('gateway.pay', values)}</button>
<button class="quiet" name="act" value="cancel">${t('gateway.cancel')}</button></div>
</form>`,
  ]);
}

function drawAuthentication(session: Session, locale: string): string {
  const t = translatorFor(locale);
  return drawPage(locale, t('gateway.authentication.title'), [
    html`<p>${t('gateway.authentication.text', valuesOf(session, locale))}</p>`,
    html`<form method="post" action="${pageOf(session, locale, '/authentication')}" class="acts">
<button name="answer" value="confirm">${t('gateway.authentication.confirm')}</button>
<button class="quiet" name="answer" value="fail">${t('gateway.authentication.fail')}</button>
</form>`,
  ]);
}

const linkBack = (t: Translator, url: string) =>
  html`<p class="acts"><a class="button" href="${url}">${t('gateway.back')}</a></p>`;

const pageOf = ({ id }: Session, locale: string, step = '') =>
  `/test-gateway/pay/${id}${step}?locale=${locale}`;

const valuesOf = ({ amount, currency, description }: Session, locale: string) => ({
  amount: formatMoney({ amount, currency }, locale),
  description,
});

function drawPage(locale: string, heading: string, content: Html[]): string {
  const t = translatorFor(locale);
  const title = t('gateway.pageTitle', { heading });
  return drawDemoPage({ locale, title, banner: t('gateway.banner'), heading, content });
}
