/**
 * What is kept only for a time (Law 09-08, art. 3: no longer than the purpose needs): accounts that nobody uses any more, the log of who opened
 * confidential parts, invitations and enrolments that are over, and closed dossiers.
 */
export const RETAINED = ["unused_account", "confidential_access", "invitation", "closed_dossier"] as const;
export type Retained = (typeof RETAINED)[number];
