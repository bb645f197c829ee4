/** Backups: when the last was taken, and where they go. */
export const backups = {} as const;
