/** What holds on every page, on those of paying. */

import { startProviderFakes } from '#test/fakes/payment-providers.ts';
import { openShop } from '#test/harness/shop.ts';
import { lookAtPages } from './every-page.ts';

const fakes = Object.values(await startProviderFakes());
lookAtPages('payments', await openShop({ pages: true, fakes }));
