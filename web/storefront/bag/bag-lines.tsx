/** The lines of a bag, each a form: fewer, more, remove. They work without scripts; with them nothing jumps. */
import { useRef } from 'react';
import { Link, useFetcher } from 'react-router';
import { useTranslations } from 'use-intl';
import { lineName } from '#common/variant-name.ts';
import { useIsPending } from '../../connection/pending-requests.ts';
import { Price, useMoney } from '../../i18n/format.tsx';
import { useTranslator } from '../../i18n/translator.ts';
import type { Cart, CartItem } from '../../request/shapes.ts';
import { BareButton, IconButton } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field-words.tsx';
import { GoodsPhoto } from '../../ui/goods-photo.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { LineDetails } from '../../ui/line-details.tsx';
import { Notice } from '../../ui/state.tsx';
import { noticesOf } from './notices.ts';
import { OtherCurrencies } from './other-currencies.tsx';
import type { action } from './route.tsx';

export function BagLines({ cart }: { cart: Cart }) {
  return (
    <ul className="border-t border-hairline">
      {cart.items.map((item) => (
        <BagLine key={item.id} item={item} />
      ))}
    </ul>
  );
}

function BagLine({ item }: { item: CartItem }) {
  const t = useTranslations('bag');
  const money = useMoney();
  const { slug, title, image, options, properties, quantity, unitPrice, total } = item;
  const to = `/products/${slug}?${new URLSearchParams(options.map(({ name, value }) => [name, value]))}`;
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-x-5 border-b border-hairline py-5 max-[18rem]:grid-cols-1 max-[18rem]:gap-y-3 sm:grid-cols-[7rem_1fr]">
      <Link to={to} tabIndex={-1} aria-hidden="true" className="max-w-28">
        <GoodsPhoto name={title} picture={image} sizes="112px" />
      </Link>
      <div className="grid min-w-0 grid-cols-[1fr_auto] max-[18rem]:grid-cols-1 content-between gap-x-4 gap-y-3">
        <div className="min-w-0">
          <Link to={to} className="heading link-quiet" data-content="">
            {title}
          </Link>
          <LineDetails options={options} properties={properties} />
          {quantity > 1 && (
            <p className="fine figures text-quiet">{t('each', { price: money(unitPrice) })}</p>
          )}
        </div>
        <Price value={total} className="text-end max-[18rem]:text-start" />
        <LineControls item={item} />
      </div>
    </li>
  );
}

function LineControls({ item }: { item: CartItem }) {
  const t = useTranslations('bag');
  const ui = useTranslations('ui');
  const { id } = item;
  const title = lineName(item);
  const changing = useFetcher<typeof action>({ key: `line-${id}` });
  const sent = Number(changing.formData?.get('quantity'));
  // A form that got no answer is not on its way any more: what is in force stands there beside its sum.
  const self = useRef<HTMLDivElement>(null);
  const isPending = useIsPending(self);
  return (
    <div
      ref={self}
      className="col-span-full flex flex-wrap items-center justify-between gap-4"
      data-lost-request-notice=""
    >
      <div className="grid gap-2">
        <changing.Form method="post" action="/bag" className="stepper">
          <QuantityButtons item={item} shown={(!isPending && sent) || item.quantity} />
        </changing.Form>
        {changing.data?.problem && (
          <FieldError bare role="alert">
            {changing.data.problem}
          </FieldError>
        )}
      </div>
      <changing.Form method="post" action="/bag">
        <HiddenField name="itemId" value={id} />
        <BareButton
          type="submit"
          name="intent"
          value="remove"
          className="link fine min-h-11 text-quiet"
          aria-label={t('removeLine', { title })}
        >
          {ui('remove')}
        </BareButton>
      </changing.Form>
    </div>
  );
}

/** Each button says the quantity it leads to, so that they work as they are. */
function QuantityButtons({ item, shown }: { item: CartItem; shown: number }) {
  const t = useTranslations('bag');
  const { id, available } = item;
  const title = lineName(item);
  const isMax = available !== null && shown >= available;
  return (
    <>
      <HiddenField name="intent" value="set" />
      <HiddenField name="itemId" value={id} />
      <IconButton
        type="submit"
        name="quantity"
        value={shown - 1}
        disabled={shown <= 1}
        className="disabled:text-edge"
        icon="minus"
        small
        label={t('oneFewer', { title })}
      />
      <output
        className="figures grid min-w-8 place-items-center"
        aria-label={t('quantityOf', { title })}
      >
        {shown}
      </output>
      <IconButton
        type="submit"
        name="quantity"
        value={shown + 1}
        disabled={isMax}
        className="disabled:text-edge"
        icon="plus"
        small
        label={t('oneMore', { title })}
      />
    </>
  );
}

export function BagNotices({ cart }: { cart: Cart }) {
  const translate = useTranslator();
  const t = useTranslations('bag.notSold');
  const { currency } = cart.total;
  if (cart.notices.length === 0 && cart.currencySold) return null;
  return (
    <div className="mb-6 grid gap-3">
      {!cart.currencySold && (
        <OtherCurrencies currency={currency}>{t('text', { currency })}</OtherCurrencies>
      )}
      {noticesOf(cart, translate).map(({ itemId, words }) => (
        <Notice key={itemId} tone="notice">
          {words}
        </Notice>
      ))}
    </div>
  );
}
