/** What holds on every page, on those of paying. */

import { openPayingShop } from '#test/fakes/payment-providers.ts';
import { lookAtPages } from './every-page.ts';

lookAtPages('payments', await openPayingShop());
