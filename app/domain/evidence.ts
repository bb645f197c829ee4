/** What can show that a commitment was kept: a file, a page on the web, a reference to the official bulletin. */
export const EVIDENCE_KINDS = ["file", "link", "bulletin"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Why the text of a linked page could not be kept that day (settled question 25). */
export const COPY_PROBLEMS = ["unreachable", "private_address", "too_slow", "too_large", "not_text", "refused"] as const;
export type CopyProblem = (typeof COPY_PROBLEMS)[number];
