/** Forms and a product for the tests of this folder. */
import { blankRow, blankValues, type Row, type StaffProduct, type Values } from './values.ts';

export const CURRENCIES = ['EUR', 'USD'];
export const row = (changes: Partial<Row> = {}): Row => ({
  ...blankRow(),
  price: { EUR: '24' },
  ...changes,
});
export const filled = (changes: Partial<Values> = {}): Values => ({
  ...blankValues(CURRENCIES),
  title: 'Tray',
  rows: [row()],
  ...changes,
});
export const SIZES = [
  { id: '', name: '', values: '' },
  { id: 'o1', name: 'Size', values: '' },
];

const NOTED = { externalId: null, metadata: {}, updatedAt: '' };
export const PRODUCT: StaffProduct = {
  id: 'p1',
  version: 'now',
  slug: 'tray',
  title: 'Tray',
  description: '<p>Oak &amp; oil</p>\n<p>By hand</p>',
  vendor: '',
  taxClass: 'standard',
  status: 'active',
  position: 0,
  source: '',
  categories: [],
  tags: ['oak', 'round'],
  images: [
    { id: 'i1', mediaId: 'm1', sourceUrl: null, url: '/media/m1', alt: '', width: 1, height: 1 },
  ],
  options: [],
  variants: [variant('v1'), variant('v2')],
  createdAt: '',
  ...NOTED,
  publishedAt: null,
};

function variant(id: string): StaffProduct['variants'][number] {
  const level = { tracked: true, backorder: false, onHand: 5, reserved: 2, available: 3 };
  const stock = { ...level, version: 'now', levels: [] };
  const prices = [{ amount: 2400, currency: 'EUR' }];
  const rest = {
    compareAtPrices: [],
    weightGrams: 0,
    barcode: null,
    imageId: null,
    archivedAt: null,
    ...NOTED,
  };
  return { id, version: 'now', sku: null, options: [], prices, ...rest, stock };
}
