import { fieldError, notFound, refusal } from '#platform/errors.ts';

export const unknownRole = () => notFound('role');
export const unknownStaff = () => notFound('person');
export const unknownInvite = () => notFound('invitation');
export const unknownKey = () => notFound('api_key');
export const unknownEntry = () => notFound('audit_entry');
export const cannotUndo = () => refusal(409, 'staff.cannot_undo');
export const unknownView = () => notFound('saved_view');

export const moreThanYours = () => refusal(403, 'staff.more_than_yours');
export const builtInRole = () => refusal(409, 'staff.built_in_role');
export const roleInUse = (count: number) =>
  refusal(409, 'staff.role_in_use', {
    params: { count },
    errors: [fieldError('/role', 'role_in_use', { count })],
  });
export const roleNameTaken = () =>
  refusal(409, 'staff.role_name_taken', {
    errors: [fieldError('/name', 'taken')],
  });
export const tooManyRoles = (max: number) =>
  refusal(409, 'staff.too_many_roles', { params: { max } });
export const tooManyInvites = (max: number) =>
  refusal(409, 'staff.too_many_invites', { params: { max } });
export const notYourself = () => refusal(409, 'staff.not_yourself');
export const keyExpiresInPast = () =>
  refusal(409, 'staff.key_in_past', {
    errors: [fieldError('/expiresAt', 'in_past')],
  });
export const viewNameTaken = () =>
  refusal(409, 'staff.view_name_taken', {
    errors: [fieldError('/name', 'taken')],
  });
export const tooManyViews = (max: number) =>
  refusal(409, 'staff.too_many_views', { params: { max } });
