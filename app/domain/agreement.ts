/** An agreement is drafted clause by clause; signed, it is locked. */
export const AGREEMENT_STATES = ["draft", "signed"] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** What a paragraph of a demand can be linked to. */
export const LINK_SUBJECTS = ["clause", "commitment"] as const;
export type LinkSubject = (typeof LINK_SUBJECTS)[number];
