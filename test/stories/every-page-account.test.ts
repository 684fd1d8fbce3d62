/** What holds on every page, on those of an account. */
import { lookAtPages } from '../browser/every-page.ts';
import { openShop } from '../shop.ts';

lookAtPages('account', await openShop());
