/** Offices that change hands: organisations, roles, delegations, the dossiers owned. */
export const offices = {} as const;
