/** The result of one check. `todo` says what to do about it. */
export type Check = { level: 'ok' | 'note' | 'fault'; what: string; todo?: string };

export const ok = (what: string): Check => ({ level: 'ok', what });
/** Works, and may still not be what was intended. */
export const note = (what: string, todo: string): Check => ({ level: 'note', what, todo });
/** Prevents the shop, or a part of it, from working. */
export const fault = (what: string, todo: string): Check => ({ level: 'fault', what, todo });
