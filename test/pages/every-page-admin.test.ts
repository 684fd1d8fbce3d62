/** What holds on every page, on those of the admin. */

import { openShop } from '#test/harness/shop.ts';
import { lookAtPages } from './every-page.ts';

lookAtPages('admin', await openShop({ pages: true }));
