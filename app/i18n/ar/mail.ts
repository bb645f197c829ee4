/** Letters that the house sends: short, and without anything confidential. */
export const mail = {} as const;
