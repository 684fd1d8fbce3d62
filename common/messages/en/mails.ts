/** Mails to shoppers and staff. */
export const mails = {} as const;
