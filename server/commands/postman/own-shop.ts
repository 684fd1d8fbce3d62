/** The third part of the story: what a merchant sets and writes, so that the shop is theirs. All of it is put back. */
import { FORM_GROUP_NAMES } from '#common/settings/registry.ts';
import { mailed, type Step, staff } from './steps.ts';

const READER = 'reader.{{run}}@example.test';
const LONG_AGO = '2026-01-01T00:00:00.000Z';

/** What was read, without its version: sent as it is, it changes nothing. */
const CONTENT = 'JSON.stringify({ ...answer, version: undefined })';

/** Reads a setting, and sends the same back. */
function sameAgain(name: string): Step[] {
  const keep = { [name]: CONTENT };
  return [staff(`get${name}`, { keep }), staff(`set${name}`, { bodyFrom: name })];
}

const groupName = (group: string) => `${group.charAt(0).toUpperCase()}${group.slice(1)}Settings`;

const OPTION = {
  name: 'Courier {{run}}',
  active: true,
  pricing: 'weight',
  minDays: 1,
  maxDays: 2,
  cutOffHour: 12,
  maxWeightGrams: 30_000,
  prices: [
    { amount: 900, currency: 'EUR', freeFrom: 20_000, steps: [{ from: 5_000, amount: 1_900 }] },
  ],
};

type Written = 'Page' | 'Post' | 'HomePage' | 'CategoryHead';

/** Everything that is done with a page, and in the same way with posts, home pages and heads. */
function written(one: Written, more: object = {}): Step[] {
  const [id, slug] = [`sample${one}Id`, `sample${one}Slug`];
  const it = { id: `{{${id}}}` };
  const body = { title: `Sample ${one} {{run}}`, text: 'Words', publishAt: LONG_AGO, ...more };
  const read: Step[] =
    one === 'Page' || one === 'Post'
      ? [
          { call: `get${one}`, with: { slug: `{{${slug}}}` } },
          staff(`getLinksTo${one}`, { with: it }),
        ]
      : [];
  return [
    staff(`create${one}`, { body, keep: { [id]: 'answer.id', [slug]: 'answer.slug' } }),
    staff(`list${one}sForStaff`),
    staff(`get${one}ForStaff`, { with: it }),
    staff(`update${one}`, { with: it, body: { text: 'Other words' } }),
    ...read,
    staff(`list${one}Revisions`, { with: it, keep: { revisionId: 'answer.items[0].id' } }),
    staff(`restore${one}Revision`, { with: { ...it, revisionId: '{{revisionId}}' } }),
    staff(`delete${one}`, { with: it }),
  ];
}

export const OWN_SHOP: Record<string, Step[]> = {
  'Settings of one’s own': [
    ...FORM_GROUP_NAMES.flatMap((group) => sameAgain(groupName(group))),
    ...sameAgain('TaxSettings'),
    ...sameAgain('DeliveryDays'),
    staff('getMailSender'),
    staff('sendTestMail'),
    staff('getBrandingSettings'),
    staff('setBrandingSettings', { body: { logo: null } }),
    staff('setAnnouncementSettings', {
      body: { text: 'Sample {{run}}', link: '', from: '', until: '' },
    }),
    staff('searchAudit', { keep: { entryId: 'answer.items[0].id' } }),
    staff('undoChange', { with: { id: '{{entryId}}' } }),
    staff('getSetup'),
    staff('getDemoState'),
    staff('setShopPassword', { body: { password: 'friends of {{run}}' } }),
    { call: 'getShopPass', body: { password: 'friends of {{run}}' } },
    staff('setShopPassword', { body: { password: null } }),
  ],
  'Where the shop sells': [
    staff('listShippingZones'),
    staff('createShippingZone', {
      body: { name: 'Sample {{run}}', countries: [] },
      keep: { zoneId: 'answer.id' },
    }),
    staff('setShippingZone', {
      with: { id: '{{zoneId}}' },
      body: { name: 'Sample zone {{run}}', countries: [] },
    }),
    staff('createShippingOption', {
      body: { ...OPTION, zoneId: '{{zoneId}}' },
      keep: { sampleOptionId: 'answer.id' },
    }),
    staff('setShippingOption', {
      with: { id: '{{sampleOptionId}}' },
      body: { ...OPTION, maxDays: 3 },
    }),
    staff('deleteShippingOption', { with: { id: '{{sampleOptionId}}' } }),
    staff('deleteShippingZone', { with: { id: '{{zoneId}}' } }),
    { call: 'listDeliveryOptions', with: { country: 'DE', total: '5000' } },
    staff('listTaxCountries'),
    staff('setTaxCountry', {
      with: { country: 'NZ' },
      body: { charges: 'none', rates: { standard: [], reduced: [] } },
    }),
  ],
  'What the shop writes': [
    ...written('Page'),
    ...written('Post'),
    ...written('HomePage'),
    staff('listCategoriesAsStaff', {
      keep: { headedId: 'answer.items[0].id', headedSlug: 'answer.items[0].slug' },
    }),
    ...written('CategoryHead', { categoryId: '{{headedId}}' }),
    { call: 'getHome' },
    { call: 'getCategoryHead', with: { slug: '{{headedSlug}}' } },
    staff('previewText', { body: { text: '::: hero\ntitle: Sample\n:::' } }),
    staff('listPolicyDrafts'),
    { call: 'listPages' },
    { call: 'listPosts' },
    { call: 'listPolicies' },
    { call: 'getMenus' },
    staff('listBrokenMenuLines'),
    staff('setRedirect', {
      body: { from: '/old-{{run}}', to: '/products' },
      keep: { redirectId: 'answer.id' },
    }),
    { call: 'findRedirect', with: { from: '/old-{{run}}' } },
    staff('importRedirects', { body: { csv: '/older-{{run}},/products' } }),
    staff('listRedirects'),
    staff('exportRedirects'),
    staff('deleteRedirect', { with: { id: '{{redirectId}}' } }),
  ],
  'Readers and messages': [
    { call: 'askForNewsletter', body: { email: READER, source: 'footer' } },
    ...mailed(READER, 'Confirm that you want news'),
    { call: 'confirmNewsletter', body: { token: '{{linkToken}}' } },
    ...mailed(READER, 'You are subscribed'),
    { call: 'endNewsletter', body: { token: '{{linkToken}}' } },
    staff('getNewsletterSummary'),
    staff('listSubscribers', {
      with: { search: READER },
      keep: { subscriberId: 'answer.items[0].id' },
    }),
    staff('exportSubscribers'),
    staff('removeSubscriber', { with: { id: '{{subscriberId}}' } }),
    {
      call: 'writeToShop',
      body: { name: 'Ada', email: READER, message: 'Do you wrap things as presents?' },
    },
    staff('getContactSummary'),
    staff('listContactMessages', { keep: { messageId: 'answer.items[0].id' } }),
    staff('getContactMessage', { with: { id: '{{messageId}}' } }),
    staff('setContactMessageState', { with: { id: '{{messageId}}' }, body: { state: 'answered' } }),
    staff('deleteContactMessage', { with: { id: '{{messageId}}' } }),
  ],
  'Reports and files': [
    ...['reportSales', 'reportSalesPerDay', 'reportBestSellers', 'reportOrdersByStatus'].map(
      (call) => staff(call),
    ),
    staff('exportBestSellers'),
    staff('exportOrdersByStatus'),
    ...['reportTaxes', 'exportSales', 'exportTaxes', 'exportOrders', 'exportOrderLines'].map(
      (call) => staff(call),
    ),
    staff('exportPayments'),
    staff('exportCustomers'),
  ],
};
