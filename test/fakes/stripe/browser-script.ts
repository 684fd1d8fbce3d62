/**
 * A fake of Stripe.js: the part of it that a page with a Payment Element uses. Like the real one it renders a frame of
 * Stripe's own origin, so that what is typed there never touches the shop's page.
 */

/** Served at `/v3/` and `/<release>/stripe.js`, as Stripe serves the real one. */
export const STRIPE_JS = `(() => {
  const origin = new URL(document.currentScript.src).origin;
  const secretOf = (options) => options && options.clientSecret;
  const intentOf = (secret) => secret.split('_secret_')[0];

  async function call(key, method, path, fields) {
    const query = new URLSearchParams(fields).toString();
    const response = await fetch(origin + path + (method === 'GET' ? '?' + query : ''), {
      method,
      headers: {
        authorization: 'Bearer ' + key,
        ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      body: method === 'POST' ? query : undefined,
    });
    return response.json();
  }

  function newElement(options, state) {
    const heard = {};
    const tell = (name, event) => (heard[name] || []).forEach((listener) => listener(event));
    let frame = null;
    const listen = (message) => {
      if (!frame || message.source !== frame.contentWindow || message.origin !== origin) return;
      const { kind, paymentMethod, height } = message.data;
      if (kind === 'size') frame.style.height = height + 'px';
      if (kind === 'chosen') {
        state.paymentMethod = paymentMethod;
        const complete = Boolean(paymentMethod);
        tell('change', { elementType: 'payment', complete, empty: !complete, collapsed: false,
          value: { type: paymentMethod === 'pm_sepaDebit' ? 'sepa_debit' : 'card' } });
      }
      if (kind === 'ready') tell('ready', { elementType: 'payment' });
    };
    const element = {
      mount(where) {
        const node = typeof where === 'string' ? document.querySelector(where) : where;
        frame = document.createElement('iframe');
        frame.title = 'Secure payment input frame';
        frame.src = origin + '/elements/payment?' +
          new URLSearchParams({ client_secret: secretOf(options) || '', locale: options.locale || 'auto' });
        frame.style.cssText = 'border:0;width:100%;height:220px;display:block';
        node.replaceChildren(frame);
        window.addEventListener('message', listen);
        return element;
      },
      on(name, listener) { (heard[name] ||= []).push(listener); return element; },
      once(name, listener) { return element.on(name, listener); },
      off(name) { delete heard[name]; return element; },
      update() { return element; },
      focus() { frame && frame.focus(); },
      unmount() { window.removeEventListener('message', listen); frame && frame.remove(); frame = null; },
      destroy() { element.unmount(); },
    };
    return element;
  }

  window.Stripe = function Stripe(publishableKey) {
    if (!/^pk_(test|live)_/.test(publishableKey || '')) {
      throw new Error('Please call Stripe() with your publishable key. You used ' + publishableKey);
    }
    const states = new WeakMap();

    function finish(intent, returnUrl, outcome) {
      const url = new URL(returnUrl);
      url.searchParams.set('payment_intent', intent.id);
      url.searchParams.set('payment_intent_client_secret', intent.client_secret);
      url.searchParams.set('redirect_status', outcome);
      window.location.assign(url);
    }

    return {
      elements(options) {
        const state = { paymentMethod: null, options };
        let element = null;
        const elements = {
          create(type) {
            if (type !== 'payment') throw new Error('This stand-in has the payment element only.');
            element = newElement(options, state);
            return element;
          },
          getElement: () => element,
          update() {},
          async fetchUpdates() { return {}; },
          async submit() {
            if (state.paymentMethod) return {};
            return { error: { type: 'validation_error', code: 'incomplete_payment_details', message: 'Choose how to pay.' } };
          },
        };
        states.set(elements, state);
        return elements;
      },
      async confirmPayment({ elements, clientSecret, confirmParams, redirect }) {
        const state = states.get(elements);
        const checked = await elements.submit();
        if (checked.error) return checked;
        const secret = clientSecret || secretOf(state.options);
        const answer = await call(publishableKey, 'POST', '/v1/payment_intents/' + intentOf(secret) + '/confirm', {
          client_secret: secret, payment_method: state.paymentMethod, return_url: confirmParams.return_url,
        }).catch(() => ({ error: { type: 'api_connection_error', message: 'We are experiencing issues connecting to our payments provider.' } }));
        if (answer.error) return { error: answer.error };
        const next = answer.next_action && answer.next_action.redirect_to_url;
        if (next) { window.location.assign(next.url); return new Promise(() => {}); }
        if (redirect === 'if_required') return { paymentIntent: answer };
        finish(answer, confirmParams.return_url, answer.status === 'processing' ? 'pending' : 'succeeded');
        return new Promise(() => {});
      },
      async retrievePaymentIntent(secret) {
        const answer = await call(publishableKey, 'GET', '/v1/payment_intents/' + intentOf(secret), { client_secret: secret });
        return answer.error ? { error: answer.error } : { paymentIntent: answer };
      },
    };
  };
  window.Stripe.version = 'stand-in';
})();
`;

const CHOICES = [
  ['pm_card_visa', 'Card that is approved'],
  ['pm_card_chargeDeclined', 'Card that is declined'],
  ['pm_card_chargeDeclinedInsufficientFunds', 'Card without enough money'],
  ['pm_card_authenticationRequired', 'Card that asks its bank'],
  ['pm_sepaDebit', 'Direct debit, which takes days'],
];

/** The content of the frame: instead of a card number one chooses how the payment ends. */
export const ELEMENT_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Payment details</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;margin:0}fieldset{border:1px solid #767676;border-radius:4px}
label{display:block;padding:.25rem 0}</style></head>
<body><main><fieldset><legend>Stand-in for Stripe</legend>
${CHOICES.map(([value, label]) => `<label><input type="radio" name="method" value="${value}"> ${label}</label>`).join('\n')}
</fieldset></main>
<script>
const tell = (message) => parent.postMessage(message, '*');
addEventListener('change', ({ target }) => tell({ kind: 'chosen', paymentMethod: target.value }));
tell({ kind: 'ready' });
tell({ kind: 'size', height: document.documentElement.scrollHeight + 8 });
</script></body></html>`;
