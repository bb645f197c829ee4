/** Getting back in: a forgotten password, devices, a suspended account. */
export const wayIn = {} as const;
