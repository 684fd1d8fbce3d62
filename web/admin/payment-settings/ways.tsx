/** The ways to pay in their order. Buttons move them, so that neither a mouse nor scripts are needed. */
import { useEffect, useRef } from 'react';
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Badge, type Tone } from '../../ui/state.tsx';
import { useMay } from '../frame/use-may.ts';
import { PROVIDERS } from '../payments/desks.ts';

export type Way = AnswerOf<'listPaymentMethodsForStaff'>['items'][number];
export type Moved = { method: string; to: 'up' | 'down' };

const STANDINGS = ['offered', 'off', 'unsaid', 'nowhere'] as const;
const TONES: Record<(typeof STANDINGS)[number], Tone> = {
  offered: 'good',
  off: 'quiet',
  unsaid: 'notice',
  nowhere: 'notice',
};

export function Ways({ ways, moved }: { ways: Way[]; moved: Moved | null }) {
  const t = useTranslations('admin.payWays');
  const list = useFocusOnMoved(moved);
  return (
    <ol ref={list} className="pay-ways" aria-label={t('title')}>
      {ways.map((way, place) => (
        <OneWay key={way.method} way={way} first={place === 0} last={place === ways.length - 1} />
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

type WayProps = { way: Way; first: boolean; last: boolean };

function OneWay({ way, first, last }: WayProps) {
  const t = useTranslations('admin.payWays');
  const may = useMay();
  const { method, name } = way;
  const standing = STANDINGS.find((one) => one === way.standing) ?? 'off';
  const mayChange = may('settings:write');
  return (
    <li data-method={method}>
      <div className="grid min-w-0 gap-1">
        <div className="flex flex-wrap items-center gap-3">
          <h2>
            {mayChange ? (
              <Link
                to={`/admin/settings/payments/${method}`}
                className="hover:underline"
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
        <Summary way={way} />
      </div>
      {mayChange && <WayActs way={way} first={first} last={last} />}
    </li>
  );
}

function WayActs({ way, first, last }: WayProps) {
  const t = useTranslations('admin.payWays');
  const { method, name, enabled } = way;
  return (
    <Form method="post" className="pay-way-acts" preventScrollReset>
      <input type="hidden" name="method" value={method} />
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
function Summary({ way }: { way: Way }) {
  const t = useTranslations('admin.payWays');
  const names = useTranslations('admin.payments.providers');
  const known = PROVIDERS.find((one) => one === way.provider);
  const parts = [
    known ? names(known) : way.provider,
    way.currencies.length > 0 ? way.currencies.join(', ') : t('allCurrencies'),
    way.countries.length > 0 ? t('countries', { count: way.countries.length }) : t('everywhere'),
    ...(way.intent === 'authorise' ? [t('held')] : []),
  ];
  return (
    <>
      <p className="text-quiet" data-content="">
        {parts.join(' · ')}
      </p>
      {way.demo && <p>{t('demoOnly')}</p>}
    </>
  );
}
