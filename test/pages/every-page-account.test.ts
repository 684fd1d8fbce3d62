/** What holds on every page, on those of an account. */

import { openShop } from '#test/harness/shop.ts';
import { lookAtPages } from './every-page.ts';

lookAtPages('account', await openShop({ pages: true }));
