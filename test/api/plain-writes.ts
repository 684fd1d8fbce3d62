/** The writes of the admin that are not sensitive, and why nobody gains money or permissions by them. */
export const PLAIN_WRITES: Record<string, string[]> = {
  'takes permissions away, or what was offered': [
    'revokeApiKey',
    'deleteRole',
    'withdrawInvite',
    'removeStaff',
    'blockStaff',
  ],
  'sends money back to where it came from, and wants a proof by itself': [
    'refundOrder',
    'cancelOrderAsStaff',
  ],
  'notes or asks what happened to money elsewhere': [
    'askAboutPayment',
    'attendToPayment',
    'notePaymentPaid',
    'noteRefundSent',
  ],
  'captures what was authorised for this shop': ['takeHeldMoney'],
  'changes no payment method, only their order': ['orderPaymentMethods'],
  'says how the shop tells times, what it is called and who is told of orders': [
    'setShopSettings',
    'setIdentitySettings',
    'setNoticesSettings',
  ],
  'only ends what nobody has paid, and gives no money a new way': [
    'setUnpaidSettings',
    'setCurrencySettings',
    'setLanguageSettings',
    'setShippingOptionPrices',
    'setShippingPrices',
  ],
  'is what the shop says of itself': [
    'createPage',
    'createPost',
    'deletePage',
    'deletePost',
    'deleteRedirect',
    'importRedirects',
    'restorePageRevision',
    'restorePostRevision',
    'setRedirect',
    'updatePage',
    'updatePost',
  ],
  'is the work with goods, orders and customers': [
    'addCustomerNote',
    'addMedia',
    'blockCustomer',
    'changeStock',
    'createCategory',
    'createProduct',
    'createStockLocation',
    'deleteCategory',
    'markOrderDelivered',
    'removeCustomerNote',
    'returnGoods',
    'setProductStatus',
    'setStock',
    'shipOrder',
    'unblockCustomer',
    'updateCustomer',
    'updateOrder',
    'updateCategory',
    'updateProduct',
    'updateStockLocation',
    'updateVariant',
  ],
};

const plain = new Set(Object.values(PLAIN_WRITES).flat());
/** Every other write of the admin is. */
export const isPlainWrite = (id: string): boolean => plain.has(id);
