export const deposits = {} as const;
