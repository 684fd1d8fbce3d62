/**
 * All settings of the merchant. Whoever needs a setting adds a field to a group, or a group in a file of its own and its
 * line here. The compiler then asks for its words (`common/messages/en/settings-groups.ts`), and a test for its place in
 * the list of pages (`web/admin/settings/pages.ts`); type, API, form, docs/settings.md, audit and undo come from here.
 */

import { announcement } from './announcement.ts';
import { checkout } from './checkout.ts';
import { type Fields, type Group, type ValuesOf, valuesOf } from './fields.ts';
import { home } from './home.ts';
import { identity } from './identity.ts';
import { look } from './look.ts';
import { mails } from './mails.ts';
import { menus } from './menus.ts';
import { notices } from './notices.ts';
import { opening } from './opening.ts';
import { orders } from './orders.ts';
import { access, branding, currencies, delivery, languages, shop, tax } from './own-groups.ts';
import { stock } from './stock.ts';
import { unpaid } from './unpaid.ts';

export const GROUPS = {
  identity,
  look,
  branding,
  home,
  menus,
  announcement,
  shop,
  opening,
  currencies,
  languages,
  tax,
  delivery,
  checkout,
  orders,
  unpaid,
  stock,
  mails,
  notices,
  access,
} as const satisfies Record<string, Group>;

type Groups = typeof GROUPS;
export type GroupName = keyof Groups;
export type Settings = { [G in GroupName]: ValuesOf<Groups[G]['fields']> };

/** Groups whose routes and form are made from their fields. */
export type FormGroupName = {
  [G in GroupName]: Groups[G] extends { own: true } ? never : G;
}[GroupName];

export const isGroup = (name: string): name is GroupName => Object.hasOwn(GROUPS, name);
export const isFormGroup = (name: string): name is FormGroupName =>
  isGroup(name) && !('own' in GROUPS[name]);
export const GROUP_NAMES = Object.keys(GROUPS).filter(isGroup);
export const FORM_GROUP_NAMES = GROUP_NAMES.filter(isFormGroup);

export const fieldsOf = (group: GroupName): Fields => GROUPS[group].fields;

/** All settings from what is stored of each group. */
export function settingsFrom(stored: Partial<Record<string, unknown>> = {}): Settings {
  return {
    identity: valuesOf(identity.fields, stored.identity),
    look: valuesOf(look.fields, stored.look),
    branding: valuesOf(branding.fields, stored.branding),
    home: valuesOf(home.fields, stored.home),
    menus: valuesOf(menus.fields, stored.menus),
    announcement: valuesOf(announcement.fields, stored.announcement),
    shop: valuesOf(shop.fields, stored.shop),
    opening: valuesOf(opening.fields, stored.opening),
    currencies: valuesOf(currencies.fields, stored.currencies),
    languages: valuesOf(languages.fields, stored.languages),
    tax: valuesOf(tax.fields, stored.tax),
    delivery: valuesOf(delivery.fields, stored.delivery),
    checkout: valuesOf(checkout.fields, stored.checkout),
    orders: valuesOf(orders.fields, stored.orders),
    unpaid: valuesOf(unpaid.fields, stored.unpaid),
    stock: valuesOf(stock.fields, stored.stock),
    mails: valuesOf(mails.fields, stored.mails),
    notices: valuesOf(notices.fields, stored.notices),
    access: valuesOf(access.fields, stored.access),
  };
}
