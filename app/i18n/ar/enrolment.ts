/** Joining by a link made for many, and being taken in. */
export const enrolment = {} as const;
