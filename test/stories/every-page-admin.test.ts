/** What holds on every page, on those of the admin. */
import { lookAtPages } from '../browser/every-page.ts';
import { openShop } from '../shop.ts';

lookAtPages('admin', await openShop());
