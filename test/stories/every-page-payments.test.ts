/** What holds on every page, on those of paying. */
import { lookAtPages } from '../browser/every-page.ts';
import { openPayingShop } from '../payment-stand-ins.ts';

lookAtPages('payments', await openPayingShop());
