/** The page on which a person says who they are. */
import { translatorFor } from '#common/messages/index.ts';
import { renderChoices, renderDemoPage } from '#platform/demo-page.ts';
import { type Html, html } from '#platform/html.ts';
import {
  ADDRESSES,
  type ChoiceForm,
  FAULTS,
  FAULTS_WITHOUT_TOKEN,
  KINDS,
  type Kind,
} from './schemas.ts';

type Look = { kind: Kind; locale: string };
type Typed = Partial<ChoiceForm> & { faulty?: ('name' | 'email')[] };

/** `action`: where the form goes, with everything the shop asked for. */
export function renderChoice({ kind, locale }: Look, action: string, typed: Typed = {}): string {
  const t = translatorFor(locale);
  const provider = KINDS[kind];
  const { name = 'Alex Example', email = 'alex@example.test', faulty = [] } = typed;
  const addresses = ADDRESSES[kind].map((value) => ({
    value,
    name: t(`demoIdentity.address.${value}`),
    hint: t(`demoIdentity.address.${value}Hint`),
  }));
  const faults = (kind === 'google' ? FAULTS : FAULTS_WITHOUT_TOKEN).map((value) => ({
    value,
    name: t(`demoIdentity.fault.${value}`),
    hint: t(`demoIdentity.fault.${value}Hint`),
  }));
  const faultOf = (field: 'name' | 'email') =>
    faulty.includes(field) && t(`demoIdentity.${field}Fault`);
  return renderPage({ kind, locale }, t('demoIdentity.title', { provider }), [
    html`<p>${t('demoIdentity.intro', { provider })}</p>`,
    html`<form method="post" action="${action}" novalidate>
${renderField({ field: 'name', label: t('demoIdentity.name'), value: name, fault: faultOf('name') })}
${renderField({ field: 'email', label: t('demoIdentity.email'), value: email, fault: faultOf('email') })}
${renderChoices('address', t('demoIdentity.address.legend'), addresses, typed.address)}
<details><summary>${t('demoIdentity.fault.open')}</summary>
${renderChoices('fault', t('demoIdentity.fault.legend'), faults, typed.fault)}</details>
<div class="acts"><button>${t('demoIdentity.allow')}</button>
<button class="quiet" name="act" value="deny">${t('demoIdentity.deny')}</button></div>
</form>`,
  ]);
}

export function renderProblem(look: Look): string {
  const t = translatorFor(look.locale);
  return renderPage(look, t('demoIdentity.problem.title'), [
    html`<p>${t('demoIdentity.problem.text')}</p>`,
  ]);
}

type Field = { field: 'name' | 'email'; label: string; value: string; fault: string | false };

function renderField({ field, label, value, fault }: Field): Html {
  const faultNotice = fault
    ? html` aria-invalid="true" aria-describedby="${field}-fault" autofocus`
    : html``;
  return html`<div class="field"><label for="${field}">${label}</label>
<input id="${field}" name="${field}" type="text" inputmode="${field === 'email' ? 'email' : 'text'}" value="${value}" maxlength="1000" autocomplete="${field}"${faultNotice}>
${fault ? html`<p class="fault" id="${field}-fault">${fault}</p>` : ''}</div>`;
}

function renderPage({ kind, locale }: Look, heading: string, content: Html[]): string {
  const t = translatorFor(locale);
  const provider = KINDS[kind];
  return renderDemoPage({
    locale,
    title: t('demoIdentity.pageTitle', { heading, provider }),
    banner: t('demoIdentity.banner', { provider }),
    heading,
    content,
  });
}
