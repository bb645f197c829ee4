/** How those who come by a join link are taken in: a coordinator looks at each, or all at once. */
export const ADMISSIONS = ["queue", "at_once"] as const;
export type Admission = (typeof ADMISSIONS)[number];

/** What became of somebody who came by a join link. */
export const ADMISSION_STATES = ["waiting", "admitted", "refused"] as const;
export type AdmissionState = (typeof ADMISSION_STATES)[number];
