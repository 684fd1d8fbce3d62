/** The first part of the story: products, a cart, orders and payments. */
import { ADDRESS, type Step, staff } from './steps.ts';

/** From an empty cart to an unpaid order. */
function order(paymentMethod: string): Step[] {
  return [
    { call: 'createCart', body: {}, keep: { cart: 'answer.token' } },
    {
      call: 'addCartItem',
      as: 'cart',
      body: { variantId: '{{variantId}}', quantity: 2 },
      keep: { itemId: 'answer.items[0].id' },
    },
    {
      call: 'setCartAddresses',
      as: 'cart',
      body: { email: 'guest.{{run}}@example.test', shipping: ADDRESS },
    },
    { call: 'setCartCountry', as: 'cart', body: { country: 'DE' } },
    {
      call: 'listCartShippingOptions',
      as: 'cart',
      keep: { shippingOptionId: 'answer.items[0].id' },
    },
    {
      call: 'setCartShippingOption',
      as: 'cart',
      body: { shippingOptionId: '{{shippingOptionId}}' },
      keep: { cartVersion: 'answer.version' },
    },
    {
      call: 'checkout',
      as: 'cart',
      body: { paymentMethod, cartVersion: '{{cartVersion}}' },
      keep: { orderNumber: 'answer.order.number', order: 'answer.orderToken' },
    },
  ];
}

/** Those of the top, in the order they are in. */
const CATEGORY_ORDER =
  'JSON.stringify({ parent: null, ids: answer.items.filter((one) => !one.parent).map((one) => one.id) })';

const number = { number: '{{orderNumber}}' };
const paymentOfOrder = staff('getOrderMoney', {
  with: number,
  keep: { paymentId: 'answer.attempts[0].id' },
});

export const GOODS_AND_ORDERS: Record<string, Step[]> = {
  'Alive, and who may work': [
    { call: 'ping' },
    { call: 'getHealth' },
    { call: 'getReadiness' },
    { call: 'getShop' },
    {
      call: 'signIn',
      body: { email: 'owner@demo.test', password: 'demo-owner-2026' },
      keep: { owner: 'answer.accessToken', run: 'Date.now().toString(36)' },
    },
  ],
  'Goods, as staff': [
    staff('createCategory', {
      body: { name: 'Samples {{run}}' },
      keep: { categoryId: 'answer.id', categorySlug: 'answer.slug' },
    }),
    staff('listCategoriesAsStaff', { keep: { categoryIds: CATEGORY_ORDER } }),
    staff('sortCategories', { bodyFrom: 'categoryIds' }),
    staff('updateCategory', {
      with: { id: '{{categoryId}}' },
      body: { description: 'To look at' },
    }),
    staff('createProduct', {
      body: {
        title: 'Sample mug {{run}}',
        status: 'active',
        categories: ['{{categorySlug}}'],
        options: [{ name: 'Colour' }],
        variants: [
          {
            options: ['Chalk'],
            sku: 'SAMPLE-{{run}}',
            stock: { onHand: 50 },
            prices: [
              { amount: 1900, currency: 'EUR' },
              { amount: 2100, currency: 'USD' },
            ],
          },
        ],
      },
      keep: {
        productId: 'answer.id',
        productSlug: 'answer.slug',
        variantId: 'answer.variants[0].id',
      },
    }),
    staff('listProductsAsStaff'),
    staff('getProductAsStaff', { with: { id: '{{productId}}' } }),
    staff('updateProduct', {
      with: { id: '{{productId}}' },
      body: { description: 'Thrown by hand.' },
    }),
    staff('updateVariant', { with: { id: '{{variantId}}' }, body: { weightGrams: 350 } }),
    staff('setProductStatus', { body: { ids: ['{{productId}}'], status: 'active' } }),
    staff('setStock', { with: { variantId: '{{variantId}}' }, body: { onHand: 60 } }),
    staff('createStockLocation', {
      body: { name: 'Sample {{run}}', code: 'sample-{{run}}' },
      keep: { locationId: 'answer.id' },
    }),
    staff('listStockLocations'),
    staff('updateStockLocation', { with: { id: '{{locationId}}' }, body: { active: false } }),
    staff('changeStock', { body: { items: [{ sku: 'SAMPLE-{{run}}', change: 5 }] } }),
  ],
  'The shop window': [
    { call: 'listCategories' },
    { call: 'getCategory', with: { slug: '{{categorySlug}}' } },
    {
      call: 'listProducts',
      keep: { mediaId: 'answer.items[0].image.url.match(/media\\/([^/?]+)/)[1]' },
    },
    { call: 'getProduct', with: { slug: '{{productSlug}}' } },
    { call: 'listRelatedProducts', with: { slug: '{{productSlug}}' } },
    { call: 'suggestProducts', with: { q: 'vase' } },
    { call: 'getMedia', with: { id: '{{mediaId}}' } },
  ],
  'A bag and its order': [
    ...order('bank_transfer').slice(0, 2),
    { call: 'getCart', as: 'cart' },
    {
      call: 'setCartItemQuantity',
      as: 'cart',
      with: { itemId: '{{itemId}}' },
      body: { quantity: 3 },
    },
    { call: 'setCartCurrency', as: 'cart', body: { currency: 'EUR' } },
    { call: 'keepCartDraft', as: 'cart', body: { draft: [{ name: 'city', value: 'Ber' }] } },
    ...order('bank_transfer').slice(2, -1),
    { call: 'listPaymentMethods', as: 'cart' },
    ...order('bank_transfer').slice(-1),
    { call: 'getOrder', as: 'order', with: number },
    { call: 'getOrderPayment', as: 'order', with: number },
    { call: 'payOrderAgain', as: 'order', with: number, body: { paymentMethod: 'bank_transfer' } },
    { call: 'settleOrder', as: 'order', with: number },
  ],
  'Orders and their money, as staff': [
    staff('listOrders'),
    staff('summariseOrders', { with: { since: '2026-01-01T00:00:00Z' } }),
    staff('getOrderForStaff', { with: number }),
    staff('getOrderStock', { with: number }),
    staff('updateOrder', { with: number, body: { externalId: 'ERP-{{run}}' } }),
    paymentOfOrder,
    staff('notePaymentPaid', { with: { id: '{{paymentId}}' } }),
    staff('listPayments'),
    staff('summarisePayments'),
    staff('countOrders'),
    staff('resendOrderConfirmation', { with: number }),
    staff('addOrderNote', {
      with: number,
      body: { note: 'A present' },
      keep: { orderNoteId: 'answer.id' },
    }),
    staff('listOrderNotes', { with: number }),
    staff('removeOrderNote', { with: { ...number, noteId: '{{orderNoteId}}' } }),
    staff('tagOrder', { with: number, body: { add: ['sample'] } }),
    staff('listOrderTags'),
    staff('chooseOrders', {
      body: { action: 'tag', tag: 'later', numbers: ['{{orderNumber}}'] },
      keep: { batchId: 'answer.id' },
    }),
    staff('startOrderBatch', { with: { id: '{{batchId}}' }, body: {} }),
    staff('getOrderBatch', { with: { id: '{{batchId}}' } }),
    staff('shipOrder', { with: number, body: { carrier: 'DHL', trackingNumber: '00340434' } }),
    staff('markOrderDelivered', { with: number, body: {} }),
    staff('returnGoods', { with: number, body: { note: 'Chipped' } }),
    staff('refundOrder', {
      with: number,
      body: { paymentId: '{{paymentId}}', amount: { amount: 100, currency: 'EUR' }, note: 'Chip' },
      keep: { refundId: 'answer.id' },
    }),
    staff('getOrderMoney', { with: number, until: 'answer.refunds.some(({ byHand }) => byHand)' }),
    staff('noteRefundSent', { with: { id: '{{refundId}}' } }),
    staff('listPaymentMethodsForStaff'),
    staff('arrangePaymentMethod', {
      with: { method: 'cash_on_delivery' },
      body: {
        enabled: true,
        names: {},
        instructions: {},
        currencies: [],
        countries: [],
        intent: 'capture',
      },
    }),
    staff('orderPaymentMethods', {
      body: { methods: ['test', 'bank_transfer', 'cash_on_delivery'] },
    }),
  ],
  'Orders that come to nothing': [
    ...order('test'),
    paymentOfOrder,
    staff('askAboutPayment', { with: { id: '{{paymentId}}' } }),
    { call: 'cancelOrder', as: 'order', with: number },
    ...order('bank_transfer'),
    staff('cancelOrderAsStaff', { with: number, body: { note: 'Asked by phone' } }),
    ...order('bank_transfer').slice(0, 2),
    { call: 'removeCartItem', as: 'cart', with: { itemId: '{{itemId}}' } },
    { call: 'clearCart', as: 'cart' },
  ],
};
