/** The pages of the team. */
import type { PageFixture } from '#test/pages/fixture.ts';
import { signedInAs } from '#test/pages/steps.ts';
import { withTeam } from '#test/pages/team-steps.ts';

type Team = Awaited<ReturnType<typeof withTeam>>;

const ofTeam = (name: string, route: string, path: (team: Team) => string): PageFixture => ({
  name,
  route,
  async go(page, url) {
    const team = await withTeam(url);
    await signedInAs(page, url, 'owner');
    return page.goto(url + path(team));
  },
});
const plain = (name: string, path: string) => ofTeam(name, path, () => path);

export const pageFixtures: PageFixture[] = [
  plain('team', '/admin/team'),
  plain('team-invite', '/admin/team/invite'),
  ofTeam('team-person', '/admin/team/people/:id', (team) => `/admin/team/people/${team.personId}`),
  plain('team-roles', '/admin/team/roles'),
  plain('team-new-role', '/admin/team/roles/new'),
  ofTeam('team-role', '/admin/team/roles/:id', (team) => `/admin/team/roles/${team.roleId}`),
  plain('team-keys', '/admin/team/keys'),
  plain('team-new-key', '/admin/team/keys/new'),
  {
    name: 'team-key-made',
    route: '/admin/team/keys/new',
    async go(page, url) {
      await signedInAs(page, url, 'owner');
      const response = await page.goto(`${url}/admin/team/keys/new`);
      await page.locator('[name="name"]').fill('Newsletter');
      await page.locator('[name="in-customers"][value="read"]').check();
      await page.locator('.admin-form button[type="submit"]').click();
      await page.locator('.admin-key').waitFor();
      return response;
    },
  },
  {
    name: 'team-activity',
    route: '/admin/team/activity',
    async go(page, url) {
      await withTeam(url);
      await signedInAs(page, url, 'owner');
      const response = await page.goto(`${url}/admin/team/activity?subjectType=role`);
      await page.locator('.admin-changes summary').first().click();
      return response;
    },
  },
  {
    name: 'invite',
    route: '/invite',
    async go(page, url) {
      const { invitation } = await withTeam(url);
      return page.goto(url + invitation);
    },
  },
];
