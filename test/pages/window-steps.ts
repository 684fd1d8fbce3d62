/** What visitors left behind: messages to the shop, and subscribers of its newsletter. */
import { answer } from '#api/client.ts';
import { clientAs, oncePerShop } from './steps.ts';

const LETTER = {
  name: 'Ada Example',
  email: 'ada@example.test',
  orderNumber: '10001',
  message: 'Does the lamp come with a bulb?\n\nAnd how long is its cord?',
};

/** The id of a message that nobody has looked at. */
export const withMessage = oncePerShop(async (shopUrl) => {
  const owner = await clientAs(shopUrl, 'owner');
  await answer(owner.POST('/contact/messages', { body: LETTER }));
  const { items } = await answer(owner.GET('/admin/contact-messages'));
  return items[0]?.id ?? '';
});

/** Somebody who signed up and has yet to confirm. */
export const withSubscriber = oncePerShop(async (shopUrl) => {
  const owner = await clientAs(shopUrl, 'owner');
  const body = { email: 'reader@example.test', source: 'footer' } as const;
  await answer(owner.POST('/newsletter/subscriptions', { body }));
});
