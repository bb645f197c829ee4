/** A person's own data: contacts, copy, leaving, being erased; and how long things are kept. */
export const ownData = {} as const;
