/** What people are told before they give their data, and what they can ask for. */
export const privacy = {} as const;
