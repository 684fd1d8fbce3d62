/** Remembers how a visitor wants the shop to look, and goes back to where they were. */

import { redirect } from 'react-router';
import { CURRENCIES } from '#common/locales.ts';
import { THEMES, type Theme } from '#common/pages.ts';
import { attempt } from '../../visit/api.server.ts';
import { readForm } from '../../visit/form.server.ts';
import { localPath } from '../../visit/local-path.ts';
import { type Visit, visitContext } from '../../visit/visit.server.ts';
import { bagHeader } from '../bag/bag.server.ts';
import type { Route } from './+types/route';

export async function action({ request, context }: Route.ActionArgs) {
  const { cookies } = context.get(visitContext);
  const form = await readForm(request);
  const theme = String(form.get('theme'));
  if (THEMES.includes(theme as Theme)) cookies.set('theme', theme);
  const currency = currencyOf(form.get('currency'));
  if (currency) await showIn(context.get(visitContext), currency);
  return redirect(localPath(form.get('back'), '/'));
}

export const loader = () => redirect('/');

const currencyOf = (value: unknown) => CURRENCIES.find((currency) => currency === value);

/** The bag goes along: what is shown and what is paid are one currency. */
async function showIn({ api, cookies }: Visit, currency: string): Promise<void> {
  cookies.set('currency', currency);
  const token = cookies.get('cart');
  if (!token) return;
  const body = { currency: currency as 'EUR' };
  await attempt(api.PUT('/cart/currency', { headers: bagHeader(token), body }));
}
