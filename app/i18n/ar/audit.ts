/** Whether the history holds. */
export const audit = {} as const;
