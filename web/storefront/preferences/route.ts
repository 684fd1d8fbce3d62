/** Remembers how a visitor wants the shop to look, and goes back to where they were. */

import { redirect } from 'react-router';
import { isOneOf } from '#common/narrow.ts';
import { THEMES } from '#common/pages.ts';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT, type RequestContext } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { localPath } from '../../request/local-path.ts';
import { bagHeader } from '../bag/bag.server.ts';
import type { Route } from './+types/route';

export async function action({ request, context }: Route.ActionArgs) {
  const { cookies } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const theme = String(form.get('theme'));
  if (isOneOf(THEMES, theme)) cookies.set('theme', theme);
  const locale = form.get('locale');
  if (typeof locale === 'string') await speak(context.get(REQUEST_CONTEXT), locale);
  const currency = form.get('currency');
  if (typeof currency === 'string') await showIn(context.get(REQUEST_CONTEXT), currency);
  const country = form.get('country');
  if (typeof country === 'string') await deliverTo(context.get(REQUEST_CONTEXT), country);
  return redirect(localPath(form.get('back'), '/'));
}

export const loader = () => redirect('/');

async function speak({ api, cookies }: RequestContext, locale: string): Promise<void> {
  const { locales } = await read(api.GET('/shop'));
  if (locales.includes(locale)) cookies.set('locale', locale);
}

/** The bag goes along: what is shown and what is paid are one currency. */
async function showIn({ api, cookies }: RequestContext, currency: string): Promise<void> {
  const { currencies } = await read(api.GET('/shop'));
  if (!currencies.includes(currency)) return;
  cookies.set('currency', currency);
  const token = cookies.get('cart');
  if (!token) return;
  await attempt(api.PUT('/cart/currency', { headers: bagHeader(token), body: { currency } }));
}

/** The bag goes along: its delivery and tax are of that country until an address says another one. */
async function deliverTo({ api, cookies }: RequestContext, country: string): Promise<void> {
  const { countries } = await read(api.GET('/shop'));
  if (!countries.includes(country)) return;
  cookies.set('country', country);
  const token = cookies.get('cart');
  if (!token) return;
  await attempt(api.PUT('/cart/country', { headers: bagHeader(token), body: { country } }));
}
