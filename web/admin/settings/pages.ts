/**
 * All pages of Settings, in the order of their list. A page is `/admin/settings/NAME`; its title and sentence stand in
 * `common/messages/en/settings-groups.ts`. Whoever adds a page adds its name here.
 */
import { keysOf } from '#common/narrow.ts';

const LIST = {
  shop: [
    'identity',
    'opening',
    'look',
    'branding',
    'home',
    'menus',
    'announcement',
    'shop',
    'languages',
  ],
  selling: ['currencies', 'tax', 'payments', 'checkout', 'orders', 'unpaid'],
  stock: ['locations', 'stock', 'delivery'],
  team: ['mails', 'notices', 'access', 'keys'],
} as const;

export type SettingsPage = (typeof LIST)[keyof typeof LIST][number];

/** Pages that show what another permission than that of settings opens. */
const PERMISSIONS: { [P in SettingsPage]?: string } = {
  locations: 'stock:read',
  access: 'staff:read',
  keys: 'staff:read',
};

export const SETTINGS_SECTIONS = keysOf(LIST).map((section) => ({ section, pages: LIST[section] }));

/** The sections with what somebody may open of each. */
export const sectionsFor = (may: (permission: string) => boolean) =>
  SETTINGS_SECTIONS.map(({ section, pages }) => ({
    section,
    pages: pages.filter((page) => may(PERMISSIONS[page] ?? 'settings:read')),
  })).filter(({ pages }) => pages.length > 0);

/** Keys stand with the team, who make them. */
export const addressOfPage = (page: SettingsPage) =>
  page === 'keys' ? '/admin/team/keys' : `/admin/settings/${page}`;
