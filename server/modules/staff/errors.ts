import { notFound, Refusal } from '#platform/errors.ts';

export const unknownRole = () => notFound('This role');
export const unknownStaff = () => notFound('This person');
export const unknownInvite = () => notFound('This invitation');
export const unknownKey = () => notFound('This API key');

export const moreThanYours = () =>
  new Refusal(
    403,
    'staff.more_than_yours',
    'This takes more than your own role allows. Ask an owner of the shop.',
  );
export const builtInRole = () =>
  new Refusal(409, 'staff.built_in_role', 'Built-in roles stay as they are. Make one of your own.');
export const roleInUse = (count: number) =>
  new Refusal(
    409,
    'staff.role_in_use',
    `People or open invitations have this role: ${count}. Give them another one first.`,
    { errors: [{ path: '/role', message: String(count) }] },
  );
export const roleNameTaken = () =>
  new Refusal(409, 'staff.role_name_taken', 'There is a role with this name already.', {
    errors: [{ path: '/name', message: 'is taken' }],
  });
export const tooManyRoles = () =>
  new Refusal(409, 'staff.too_many_roles', 'A shop holds at most 100 roles. Remove one first.');
export const tooManyInvites = () =>
  new Refusal(
    409,
    'staff.too_many_invites',
    'At most 100 invitations may be open. Withdraw some first.',
  );
export const notYourself = () =>
  new Refusal(409, 'staff.not_yourself', 'You cannot block yourself. Ask somebody else to.');
export const keyExpiresInPast = () =>
  new Refusal(409, 'staff.key_in_past', 'A key must expire in the future.', {
    errors: [{ path: '/expiresAt', message: 'is in the past' }],
  });
