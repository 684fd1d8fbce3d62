/** How a page fixture's or a story's team came to be: through the API and the mailbox, as people would. */
import { setTimeout as sleep } from 'node:timers/promises';
import { answer, createApiClient } from '#api/client.ts';
import { DEMO_SIGN_INS } from '#modules/settings/index.ts';
import { oncePerShop } from './steps.ts';

const client = (shopUrl: string, token?: string) =>
  createApiClient({
    baseUrl: shopUrl,
    headers: () => (token ? { authorization: `Bearer ${token}` } : {}),
  });

/** The owner's own client of the API. */
export async function ownersClient(shopUrl: string) {
  const owner = DEMO_SIGN_INS.find(({ role }) => role === 'owner');
  if (!owner) throw new Error('the demo has no owner');
  const { email, password } = owner;
  const body = { email, password };
  const { accessToken } = await answer(client(shopUrl).POST('/auth/login', { body }));
  return client(shopUrl, accessToken);
}

const MAX_TRIES = 200;

/** The page that the newest invitation to an address leads to, as it stands in the mail. */
export async function invitationMailedTo(shopUrl: string, email: string): Promise<string> {
  const api = client(shopUrl);
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const { items } = await answer(api.GET('/demo/mailbox', {}));
    const mail = items.find(({ to }) => to === email);
    if (mail) {
      const params = { path: { id: mail.id } };
      const { text } = await answer(api.GET('/demo/mailbox/{id}', { params }));
      const link = /\/invite\?token=[\w-]+/.exec(text)?.[0];
      if (link) return link;
    }
    await sleep(50);
  }
  throw new Error(`no invitation was mailed to ${email}`);
}

export const COLLEAGUE = {
  email: 'robin@demo.test',
  name: 'Robin Example',
  password: 'seven green bicycles',
};
const OPEN = 'sasha@demo.test';

/** A colleague with a role of the shop's own, an open invitation and keys. Answers ids. */
export const withTeam = oncePerShop(async (shopUrl) => {
  const owner = await ownersClient(shopUrl);
  const role = await newRole(owner);
  const personId = await newColleague(shopUrl, owner, role.id);
  await answer(owner.POST('/admin/invites', { body: { email: OPEN, role: 'support' } }));
  await newKeys(owner);
  return { roleId: role.id, personId, invitation: await invitationMailedTo(shopUrl, OPEN) };
});

type Client = Awaited<ReturnType<typeof ownersClient>>;

function newRole(owner: Client) {
  const body = {
    name: 'Accounting',
    permissions: ['orders:read' as const, 'refunds:write' as const, 'audit:read' as const],
  };
  return answer(owner.POST('/admin/roles', { body }));
}

async function newColleague(shopUrl: string, owner: Client, role: string): Promise<string> {
  const { email, name, password } = COLLEAGUE;
  await answer(owner.POST('/admin/invites', { body: { email, role } }));
  const [, token = ''] = (await invitationMailedTo(shopUrl, email)).split('=');
  const joined = await answer(
    client(shopUrl).POST('/auth/invites/accept', { body: { token, name, password } }),
  );
  if (!joined) throw new Error('somebody had the address already');
  return joined.user.id;
}

async function newKeys(owner: Client): Promise<void> {
  const one = { name: 'Warehouse', permissions: ['orders:write' as const, 'stock:write' as const] };
  const two = { name: 'Old bookkeeping', permissions: ['orders:read' as const] };
  await answer(owner.POST('/admin/api-keys', { body: one }));
  const { apiKey } = await answer(owner.POST('/admin/api-keys', { body: two }));
  await answer(owner.DELETE('/admin/api-keys/{id}', { params: { path: { id: apiKey.id } } }));
}
