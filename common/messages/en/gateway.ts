/** The pretend payment page of a demo. */
export const gateway = {} as const;
