/** What the routes about staff ask of their callers. Whoever changes powers proves first who they are. */
export const READ = { permission: 'staff:read' } as const;
export const WRITE = { permission: 'staff:write', confirmed: true } as const;
export const tags = ['Admin: staff'];
