/** Mistakes: striking out, restoring, moving, deleting a draft. */
export const strikes = {} as const;
