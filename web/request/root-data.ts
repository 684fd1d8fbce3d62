import { useRouteLoaderData } from 'react-router';
import type { AnswerOf } from '#api/client.ts';
import type { Shop } from './shapes.ts';

export type PageLook = {
  /** What the style sheets do not say already. */
  style: string;
  /** The faces that every page is set in, to be fetched at once. */
  fonts: string[];
  paper: { light: string; dark: string };
  /** Seen by this member of staff only, and not saved. */
  isPreview: boolean;
};

/** What every page knows of the shop and its visitor. */
export type RootData = {
  shop: Pick<
    Shop,
    | 'name'
    | 'tagline'
    | 'mode'
    | 'locale'
    | 'locales'
    | 'currencies'
    | 'pricesIncludeTax'
    | 'timeZone'
    | 'logo'
    | 'logoDark'
    | 'icon'
  > & {
    /** Who may come in. */
    doors: Shop['doors'];
    publicUrl: string;
  };
  seller: { lines: string[]; email: string; phone: string };
  categories: { slug: string; name: string; parent: string | null }[];
  /** Empty where the merchant made none. */
  menus: AnswerOf<'getMenus'>;
  announcement: { text: string; link: string } | null;
  look: PageLook;
  /** What the visitor reads and pays in. */
  locale: string;
  currency: string;
  user: { name: string; email: string; permissions: string[] } | null;
};

/** Undefined when the shop itself could not be read: then only an error screen is shown. */
export const useRootData = () => useRouteLoaderData('root') as RootData | undefined;
