/** The second part of the story: a shopper's account, the team, the settings, and the end of all that was made. */
import { ADDRESS, mailed, PASSWORD, type Step, shopper, staff } from './steps.ts';

const SHOPPER = 'shopper.{{run}}@example.test';
const RENAMED = 'renamed.{{run}}@example.test';
const PACKER = 'packer.{{run}}@example.test';

const SESSION = { shopper: 'answer.accessToken', refreshToken: 'answer.refreshToken' };
const signIn = (email: string): Step => ({
  call: 'signIn',
  body: { email, password: PASSWORD },
  keep: SESSION,
});

export const PEOPLE: Record<string, Step[]> = {
  'A person and their account': [
    { call: 'listSignInProviders' },
    {
      call: 'register',
      body: { email: SHOPPER, password: PASSWORD, name: 'Ada Example' },
      keep: { ...SESSION, shopperId: 'answer.user.id' },
    },
    shopper('getMe'),
    shopper('changeMe', { body: { name: 'Ada Sample' } }),
    shopper('sendVerification'),
    ...mailed(SHOPPER, 'Confirm your email', 2),
    shopper('verifyEmail', { body: { token: '{{linkToken}}', password: PASSWORD } }),
    shopper('addMyAddress', { body: { address: ADDRESS }, keep: { addressId: 'answer.id' } }),
    shopper('listMyAddresses'),
    shopper('changeMyAddress', {
      with: { id: '{{addressId}}' },
      body: { address: { ...ADDRESS, company: 'Sample' } },
    }),
    shopper('saveMyView', {
      body: { list: 'orders', name: 'To pack', query: 'toShip=true' },
      keep: { viewId: 'answer.id' },
    }),
    shopper('listMySavedViews'),
    shopper('renameMySavedView', { with: { id: '{{viewId}}' }, body: { name: 'To pack first' } }),
    shopper('chooseMyColumns', { body: { list: 'orders', columns: ['placed', 'total'] } }),
    shopper('listMyColumns'),
    shopper('removeMySavedView', { with: { id: '{{viewId}}' } }),
    shopper('removeMyAddress', { with: { id: '{{addressId}}' } }),
    shopper('claimCart', { headers: { 'Cart-Token': '{{cart}}' } }),
    shopper('listMyOrders'),
    shopper('exportMyData'),
    shopper('listMyIdentities'),
    shopper('listPasskeys'),
    shopper('getTwoFactor'),
    shopper('confirmMe', { body: { password: PASSWORD } }),
    shopper('beginAuthenticator'),
    shopper('beginPasskey'),
    { call: 'beginSignInWithPasskey' },
    shopper('askForNewEmail', { body: { email: RENAMED } }),
    ...mailed(RENAMED, 'Confirm your new email'),
    shopper('changeEmail', { body: { token: '{{linkToken}}', password: PASSWORD } }),
    { call: 'forgotPassword', body: { email: RENAMED } },
    ...mailed(RENAMED, 'Choose a new password'),
    {
      call: 'resetPassword',
      body: { token: '{{linkToken}}', password: PASSWORD },
      keep: SESSION,
    },
    shopper('changePassword', { body: { currentPassword: PASSWORD, password: PASSWORD } }),
    signIn(RENAMED),
    { call: 'refreshSession', body: { refreshToken: '{{refreshToken}}' }, keep: SESSION },
    shopper('revokeMyOtherSessions'),
    shopper('listMySessions', { keep: { sessionId: 'answer.items[0].id' } }),
    shopper('revokeMySession', { with: { id: '{{sessionId}}' } }),
  ],
  'Customers, as staff': [
    staff('listCustomers'),
    staff('getCustomer', { with: { id: '{{shopperId}}' } }),
    staff('updateCustomer', {
      with: { id: '{{shopperId}}' },
      body: { externalId: 'CRM-{{run}}' },
    }),
    staff('addCustomerNote', {
      with: { id: '{{shopperId}}' },
      body: { note: 'Likes chalk' },
      keep: { noteId: 'answer.id' },
    }),
    staff('removeCustomerNote', { with: { id: '{{shopperId}}', noteId: '{{noteId}}' } }),
    staff('blockCustomer', { with: { id: '{{shopperId}}' }, body: { reason: 'A trial' } }),
    staff('unblockCustomer', { with: { id: '{{shopperId}}' } }),
  ],
  'The team': [
    staff('listRoles'),
    staff('createRole', {
      body: { name: 'Packers {{run}}', permissions: ['orders:read'] },
      keep: { roleId: 'answer.id' },
    }),
    staff('updateRole', {
      with: { id: '{{roleId}}' },
      body: { permissions: ['orders:read', 'orders:write'] },
    }),
    staff('inviteStaff', {
      body: { email: PACKER, role: 'support' },
      keep: { inviteId: 'answer.id' },
    }),
    staff('listInvites'),
    staff('resendInvite', { with: { id: '{{inviteId}}' } }),
    ...mailed(PACKER, 'invited', 2),
    { call: 'readInvite', body: { token: '{{linkToken}}' } },
    {
      call: 'acceptInvite',
      body: { token: '{{linkToken}}', name: 'Pat Packer', password: PASSWORD },
    },
    staff('listStaff', {
      with: { search: PACKER },
      keep: { staffId: 'answer.items[0].id' },
    }),
    staff('getStaffMember', { with: { id: '{{staffId}}' } }),
    staff('changeStaffRole', { with: { id: '{{staffId}}' }, body: { role: '{{roleId}}' } }),
    staff('blockStaff', { with: { id: '{{staffId}}' } }),
    staff('unblockStaff', { with: { id: '{{staffId}}' } }),
    staff('forgetStaffFactors', { with: { id: '{{staffId}}' } }),
    staff('removeStaff', { with: { id: '{{staffId}}' } }),
    staff('deleteRole', { with: { id: '{{roleId}}' } }),
    staff('inviteStaff', {
      body: { email: `second.${PACKER}`, role: 'support' },
      keep: { inviteId: 'answer.id' },
    }),
    staff('withdrawInvite', { with: { id: '{{inviteId}}' } }),
    staff('createApiKey', {
      body: { name: 'ERP {{run}}', permissions: ['orders:read'] },
      keep: { keyId: 'answer.apiKey.id' },
    }),
    staff('listApiKeys'),
    staff('revokeApiKey', { with: { id: '{{keyId}}' } }),
    staff('searchAudit'),
  ],
  'How the shop is configured': [
    staff('getAccessSettings'),
    staff('setAccessSettings', { body: { staffTwoFactor: null } }),
    staff('getShopSettings'),
    staff('setShopSettings', { body: { timeZone: 'Europe/Brussels' } }),
    staff('getUnpaidSettings'),
    staff('getCurrencySettings'),
    staff('getCurrencyReadiness'),
    staff('setCurrencySettings', { body: { currency: 'EUR', currencies: ['EUR', 'USD'] } }),
    staff('getLanguageSettings'),
    staff('getLanguageReadiness'),
    staff('setLanguageSettings', { body: { locale: 'en', locales: ['en'] } }),
    staff('listShippingOptionsForStaff', { keep: { shippingOptionId: 'answer.items[0].id' } }),
    staff('setShippingOptionPrices', {
      with: { id: '{{shippingOptionId}}' },
      body: {
        prices: [
          { amount: 490, currency: 'EUR' },
          { amount: 590, currency: 'USD' },
        ],
      },
    }),
    staff('listShippingPrices'),
    staff('setShippingPrices', {
      with: { currency: 'EUR' },
      body: { prices: [{ shippingOptionId: '{{shippingOptionId}}', amount: 490 }] },
    }),
    staff('setUnpaidSettings', { body: { endsAfterDays: 14 } }),
  ],
  'The end': [
    staff('deleteCategory', { with: { id: '{{categoryId}}' } }),
    staff('updateProduct', { with: { id: '{{productId}}' }, body: { status: 'archived' } }),
    signIn(RENAMED),
    { call: 'signOut', body: { refreshToken: '{{refreshToken}}' } },
    signIn(RENAMED),
    shopper('deleteMe'),
  ],
};
