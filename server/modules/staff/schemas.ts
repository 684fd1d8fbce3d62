/** What staff's clients send and get about staff, their roles, keys and what they did. */
import { type Static, Type } from 'typebox';
import { NewPassword, PersonName, Token } from '#modules/auth/index.ts';
import type { AuditAction, AuditActions } from '#platform/audit.ts';
import type { StaffPermission } from '#platform/caller.ts';
import { createdQuery } from '#platform/created.ts';
import {
  At,
  Email,
  FilledText,
  Id,
  Named,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
  Shape,
  Text,
  WholeListOf,
} from '#platform/schemas.ts';
import { Version } from '#platform/version.ts';
import type { Grantable } from './granting.ts';

export const RoleId = Type.String({
  pattern: '^[a-z][a-z0-9-]{1,39}$',
  maxLength: 40,
  examples: ['support'],
});
const permissionsOf = ({ all }: Grantable) =>
  Type.Array(
    Type.Unsafe<StaffPermission>(Type.String({ enum: [...all], title: 'StaffPermission' })),
    {
      minItems: 1,
      maxItems: all.length,
      description: 'A write brings its read where there is one',
    },
  );
const GrantedPermissions = Type.Array(Type.String(), { description: '`*` is every permission' });
const Changeable = Type.Boolean({
  description: 'The caller may change or remove it: they hold all it holds',
});

export const RoleSchema = Type.Object(
  {
    id: RoleId,
    version: Version,
    name: Type.String({ description: "Built-in ones in the reader's language" }),
    builtIn: Type.Boolean(),
    permissions: GrantedPermissions,
    people: Type.Integer({ description: 'How many have it' }),
    invites: Type.Integer({ description: 'Open invitations to it' }),
    grantable: Type.Boolean({ description: 'The caller may give it: they hold all it holds' }),
  },
  { title: 'Role' },
);
export type Role = Static<typeof RoleSchema>;
export const RolesSchema = WholeListOf(RoleSchema);
export const newRoleSchema = (grantable: Grantable) =>
  Shape({ name: FilledText(60), permissions: permissionsOf(grantable) });
export type NewRole = Static<ReturnType<typeof newRoleSchema>>;
export const roleChangeSchema = (grantable: Grantable) =>
  Shape(
    { name: Type.Optional(FilledText(60)), permissions: Type.Optional(permissionsOf(grantable)) },
    { minProperties: 1 },
  );
export type RoleChange = Static<ReturnType<typeof roleChangeSchema>>;

const RoleNameSchema = Named('RoleName', { id: Type.String(), name: Type.String() });

export const StaffMemberSchema = Type.Object(
  {
    id: Id,
    version: { ...Version, description: 'Of their role' },
    email: Type.String(),
    name: Type.String(),
    role: RoleNameSchema,
    twoFactor: Type.Boolean({ description: 'Has an authenticator or a passkey' }),
    lastSeenAt: Nullable(At),
    blockedAt: Nullable(At),
    createdAt: At,
    activeKeys: Type.Integer({
      description: 'API keys they made that still work; all of them end with their maker',
    }),
    changeable: Changeable,
  },
  { title: 'StaffMember' },
);
export type StaffMember = Static<typeof StaffMemberSchema>;
export const StaffPageSchema = Named('StaffPage', {
  ...PageOf(StaffMemberSchema).properties,
  withoutTwoFactor: Type.Integer({
    description: 'How many people who are not blocked have no second factor',
  }),
});
export const StaffQuery = Shape({
  ...PageQuery,
  search: Type.Optional(Text(100, { description: '(Part of) a name or an email address' })),
  role: Type.Optional(RoleId),
});
export const StaffChangeSchema = Shape({ role: RoleId });

export const InviteSchema = Type.Object(
  {
    id: Id,
    email: Type.String(),
    role: RoleNameSchema,
    invitedBy: Nullable(Type.String()),
    createdAt: At,
    expiresAt: At,
    changeable: Changeable,
  },
  { title: 'Invite' },
);
export type Invite = Static<typeof InviteSchema>;
export const InvitesSchema = WholeListOf(InviteSchema);
export const NewInviteSchema = Shape({ email: Email, role: RoleId });
export const InviteTokenSchema = Shape({ token: Token });
export const OfferSchema = Named('InviteOffer', {
  email: Type.String(),
  roleName: Type.String(),
  hasAccount: Type.Boolean({ description: 'Then name and password are not asked for' }),
});
export const AcceptSchema = Shape({
  token: Token,
  name: Type.Optional(PersonName),
  password: Type.Optional(NewPassword),
});

export const ApiKeySchema = Type.Object(
  {
    id: Id,
    name: Type.String(),
    hint: Type.String({ description: 'The last four characters' }),
    permissions: GrantedPermissions,
    effectivePermissions: Type.Array(Type.String(), {
      description: 'What it may do now: what whoever made it lost, or left with, it has lost too',
    }),
    createdBy: Type.Object({ id: Nullable(Id), name: Type.String() }),
    createdAt: At,
    expiresAt: Nullable(At),
    lastUsedAt: Nullable(At),
    revokedAt: Nullable(At),
    changeable: Changeable,
  },
  { title: 'ApiKey' },
);
export type ApiKey = Static<typeof ApiKeySchema>;
export const ApiKeysSchema = PageOf(ApiKeySchema);
export const newApiKeySchema = (grantable: Grantable) =>
  Shape({
    name: FilledText(100),
    permissions: {
      ...permissionsOf(grantable),
      description: `Never ${grantable.peopleOnly.map((one) => `\`${one}\``).join(' or ')}: all that they open asks a person to prove who they are`,
    },
    expiresAt: Type.Optional(At),
  });
export type NewApiKey = Static<ReturnType<typeof newApiKeySchema>>;
export const MadeApiKeySchema = Named('MadeApiKey', {
  key: Type.String({ description: 'Shown this once: only its hash is kept' }),
  apiKey: ApiKeySchema,
});

const Word = (description: string) =>
  Type.String({ pattern: '^[a-z][a-z_]*$', maxLength: 40, description });

export const FORMER_DATES = { from: 'from', before: 'to' };
export const ActivityQuery = Shape({
  ...PageQuery,
  search: Type.Optional(
    Text(100, { description: '(Part of) who did it, what was done, or to what' }),
  ),
  actor: Type.Optional({ ...Id, description: 'The id of a person or of an API key' }),
  action: Type.Optional(
    Type.String({
      pattern: '^[a-z_]+\\.[a-z_]+$',
      maxLength: 60,
      examples: ['order.ship'],
    }),
  ),
  subjectType: Type.Optional(Word('Such as `order` or `product`')),
  subjectId: Type.Optional(Text(100)),
  ...createdQuery(FORMER_DATES),
});
/** The log outlives names: an entry of an earlier release may have one that is gone. */
const named = (title: string, names: string[], example: string) =>
  Type.String({ enum: names, title, examples: [example] });
const entrySchema = (actions: AuditActions) => {
  const names = Object.keys(actions) as AuditAction[];
  const subjects = new Set(names.map((name) => actions[name].subject));
  return Type.Object(
    {
      id: Id,
      at: At,
      actor: Type.Object({
        id: Nullable(Id),
        name: Type.String(),
        kind: OneOf(['person', 'key']),
      }),
      ip: Nullable(Type.String()),
      action: named('AuditAction', names, 'order.ship'),
      subject: Type.Object({
        type: named('AuditSubject', [...subjects], 'order'),
        id: Type.String(),
      }),
      before: Nullable(Type.Record(Type.String(), Type.Unknown())),
      after: Nullable(Type.Record(Type.String(), Type.Unknown())),
      undoable: Type.Boolean({
        description: 'A change of settings that can be set back, unless it was changed again since',
      }),
    },
    { title: 'AuditEntry' },
  );
};
export const activitySchema = (actions: AuditActions) => PageOf(entrySchema(actions));
