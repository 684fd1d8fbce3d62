/** What the routes about staff require. Changing permissions takes reauthentication first. */
export const READ = { permission: 'staff:read' } as const;
export const WRITE = { permission: 'staff:write', confirmed: true } as const;
export const tags = ['Admin: staff'];
