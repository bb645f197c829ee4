/** The second factor: codes from a telephone, and the ones for the day it is lost. */
export const secondFactor = {} as const;
