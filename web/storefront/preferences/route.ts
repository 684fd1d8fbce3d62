/** Remembers how a visitor wants the shop to look, and goes back to where they were. */

import { redirect } from 'react-router';
import { CURRENCIES } from '#common/locales.ts';
import { THEMES, type Theme } from '#common/pages.ts';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT, type RequestContext } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { localPath } from '../../request/local-path.ts';
import { bagHeader } from '../bag/bag.server.ts';
import type { Route } from './+types/route';

export async function action({ request, context }: Route.ActionArgs) {
  const { cookies } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const theme = String(form.get('theme'));
  if (THEMES.includes(theme as Theme)) cookies.set('theme', theme);
  const currency = currencyOf(form.get('currency'));
  if (currency) await showIn(context.get(REQUEST_CONTEXT), currency);
  return redirect(localPath(form.get('back'), '/'));
}

export const loader = () => redirect('/');

const currencyOf = (value: unknown) => CURRENCIES.find((currency) => currency === value);

/** The bag goes along: what is shown and what is paid are one currency. */
async function showIn({ api, cookies }: RequestContext, currency: string): Promise<void> {
  cookies.set('currency', currency);
  const token = cookies.get('cart');
  if (!token) return;
  const body = { currency: currency as 'EUR' };
  await attempt(api.PUT('/cart/currency', { headers: bagHeader(token), body }));
}
