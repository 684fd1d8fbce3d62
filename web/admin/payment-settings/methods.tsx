/** The payment methods in their order. Buttons move them, so that neither a mouse nor scripts are needed. */
import { useEffect, useRef } from 'react';
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { HiddenField } from '../../ui/hidden-field.tsx';
import { Badge, type Tone } from '../../ui/state.tsx';
import { useMay } from '../layout/use-may.ts';

export type PaymentMethod = AnswerOf<'listPaymentMethodsForStaff'>['items'][number];
export type Moved = { method: string; to: 'up' | 'down' };

const STATUSES = ['offered', 'off', 'unsaid', 'nowhere'] as const;
const TONES: Record<(typeof STATUSES)[number], Tone> = {
  offered: 'good',
  off: 'quiet',
  unsaid: 'notice',
  nowhere: 'notice',
};

export function Methods({
  paymentMethods,
  moved,
}: {
  paymentMethods: PaymentMethod[];
  moved: Moved | null;
}) {
  const t = useTranslations('admin.paymentMethods');
  const list = useFocusOnMoved(moved);
  return (
    <ol ref={list} className="pay-methods" aria-label={t('title')}>
      {paymentMethods.map((paymentMethod, place) => (
        <OneMethod
          key={paymentMethod.method}
          paymentMethod={paymentMethod}
          first={place === 0}
          last={place === paymentMethods.length - 1}
        />
      ))}
    </ol>
  );
}

/** Whoever moves something with the keyboard may want to move it further: its button keeps the focus as it moves. */
function useFocusOnMoved(moved: Moved | null) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (!moved) return;
    const row = list.current?.querySelector(`[data-method="${moved.method}"]`);
    const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('[data-move]') ?? [])];
    const same = buttons.find((button) => button.dataset.move === moved.to && !button.disabled);
    (same ?? buttons.find((button) => !button.disabled))?.focus();
  }, [moved]);
  return list;
}

type MethodProps = { paymentMethod: PaymentMethod; first: boolean; last: boolean };

function OneMethod({ paymentMethod, first, last }: MethodProps) {
  const t = useTranslations('admin.paymentMethods');
  const may = useMay();
  const { method, name } = paymentMethod;
  const standing = STATUSES.find((one) => one === paymentMethod.standing) ?? 'off';
  const mayChange = may('settings:write');
  return (
    <li data-method={method}>
      <div className="grid min-w-0 gap-1">
        <div className="flex flex-wrap items-center gap-3">
          <h2>
            {mayChange ? (
              <Link
                to={`/admin/settings/payments/${method}`}
                className="link"
                aria-label={t('edit', { name })}
                data-row-link=""
                data-content=""
              >
                {name}
              </Link>
            ) : (
              <span data-content="">{name}</span>
            )}
          </h2>
          <Badge tone={TONES[standing]}>{t(`standing.${standing}`)}</Badge>
        </div>
        <Summary paymentMethod={paymentMethod} />
      </div>
      {mayChange && <MethodActs paymentMethod={paymentMethod} first={first} last={last} />}
    </li>
  );
}

function MethodActs({ paymentMethod, first, last }: MethodProps) {
  const t = useTranslations('admin.paymentMethods');
  const { method, name, enabled } = paymentMethod;
  return (
    <Form method="post" className="pay-method-acts" preventScrollReset>
      <HiddenField name="method" value={method} />
      <Button
        type="submit"
        dense
        name="act"
        value={enabled ? 'off' : 'on'}
        aria-label={t(enabled ? 'offOf' : 'onOf', { name })}
      >
        {t(enabled ? 'off' : 'on')}
      </Button>
      <IconButton
        icon="chevronUp"
        type="submit"
        name="act"
        value="up"
        data-move="up"
        label={t('up', { name })}
        disabled={first}
      />
      <IconButton
        icon="chevronDown"
        type="submit"
        name="act"
        value="down"
        data-move="down"
        label={t('down', { name })}
        disabled={last}
      />
    </Form>
  );
}

/** By whom, and what it is narrowed to. */
function Summary({ paymentMethod }: { paymentMethod: PaymentMethod }) {
  const t = useTranslations('admin.paymentMethods');
  const parts = [
    paymentMethod.providerName,
    paymentMethod.currencies.length > 0 ? paymentMethod.currencies.join(', ') : t('allCurrencies'),
    paymentMethod.countries.length > 0
      ? t('countries', { count: paymentMethod.countries.length })
      : t('everywhere'),
    ...(paymentMethod.intent === 'authorise' ? [t('authorised')] : []),
  ];
  return (
    <>
      <p className="text-quiet" data-content="">
        {parts.join(' · ')}
      </p>
      {paymentMethod.demo && <p>{t('demoOnly')}</p>}
    </>
  );
}
