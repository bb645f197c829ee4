/** How a table takes part in the history, as its trigger `audit` is told. */
export type Audited = {
  readonly table: string;
  /** The column that names the chain (`@organisation_id`), or the name of a chain of its own. */
  readonly chain: string;
  /** Columns of the key, separated by commas. */
  readonly key: string;
  /** Column that names the dossier; empty for none. */
  readonly about?: string;
  /** Columns that the history does not hold, separated by commas. */
  readonly leftOut?: string;
  /** Only the names of changed columns are held, so that a person can be erased. */
  readonly namesOnly?: boolean;
  /** Rows that a backup leaves out: after a restore they are gone, and their history is not. */
  readonly mayBeGone?: boolean;
};

const ofDossier = (table: string, key = "id", leftOut = ""): Audited => ({ table, chain: "@organisation_id", key, about: "dossier_id", leftOut });

/**
 * Every table with a history. Said here a second time, besides the migrations, so that a check does not ask the database how it is guarded;
 * a test compares the two.
 */
export const AUDITED: readonly Audited[] = [
  { table: "organisation", chain: "@id", key: "id" },
  { table: "installation", chain: "installation", key: "root_id" },
  { table: "person", chain: "people", key: "id", leftOut: "id", namesOnly: true },
  { table: "account", chain: "people", key: "id", leftOut: "password_hash" },
  { table: "role_grant", chain: "@organisation_id", key: "id" },
  { table: "invitation", chain: "@organisation_id", key: "id", leftOut: "token_hash,guest" },
  { table: "join_link", chain: "@organisation_id", key: "id", leftOut: "token_hash,taken" },
  { table: "enrolment", chain: "@organisation_id", key: "id" },
  { table: "second_factor", chain: "people", key: "account_id", leftOut: "sealed_secret,last_step" },
  { table: "recovery_code", chain: "people", key: "id", leftOut: "code_hash" },
  { table: "reset_link", chain: "people", key: "id", leftOut: "token_hash", mayBeGone: true },
  { table: "contact_change", chain: "people", key: "id", leftOut: "token_hash,email", mayBeGone: true },
  { table: "consent", chain: "people", key: "id" },
  { table: "party", chain: "parties", key: "id" },
  { table: "office_holder", chain: "parties", key: "id" },
  { table: "dossier", chain: "@organisation_id", key: "id", about: "id", leftOut: "moved_at" },
  ofDossier("dossier_party", "dossier_id,party_id"),
  ofDossier("state_change"),
  ofDossier("meeting"),
  ofDossier("meeting_party", "meeting_id,party_id"),
  ofDossier("attendee"),
  ofDossier("outcome"),
  ofDossier("commitment", "id", "due_key,silent_from"),
  ofDossier("sign"),
  ofDossier("event"),
  ofDossier("strike"),
  ofDossier("document"),
  ofDossier("demand_file"),
  ofDossier("demand"),
  ofDossier("demand_file_item", "file_id,demand_id"),
  ofDossier("demand_version", "id", "source"),
  ofDossier("demand_comment"),
  ofDossier("demand_ancestry", "demand_id,from_id"),
  ofDossier("deposit"),
  ofDossier("deposit_item", "deposit_id,demand_id"),
  ofDossier("response"),
  ofDossier("agreement"),
  ofDossier("agreement_party", "agreement_id,party_id"),
  ofDossier("clause"),
  ofDossier("demand_link"),
  ofDossier("paper"),
  ofDossier("evidence", "id", "copy"),
  ofDossier("red_line"),
  ofDossier("communique", "id", "source"),
  { table: "handover", chain: "@organisation_id", key: "id" },
  { table: "letterhead", chain: "@organisation_id", key: "organisation_id" },
  { table: "round", chain: "rounds", key: "id" },
  { table: "text_template", chain: "@organisation_id", key: "id", leftOut: "source" },
  { table: "clock_rule", chain: "installation", key: "id" },
  { table: "legal_notice", chain: "installation", key: "id" },
  { table: "retention_rule", chain: "installation", key: "kind" },
  { table: "retention_notice", chain: "installation", key: "kind,subject", leftOut: "kept_because" },
  { table: "stored_file", chain: "files", key: "hash" },
];

/** The arguments that the trigger of a table is given. */
export function triggerArguments({ chain, key, about = "", leftOut = "", namesOnly }: Audited): string[] {
  return [chain, key, about, leftOut, ...(namesOnly ? ["names"] : [])];
}

/** The MD5 of the body of each function that writes or guards the history, as the migrations define it. */
export const FUNCTION_BODIES: Readonly<Record<string, string>> = {
  audit_row: "42d46703f39db8cd755448fa0f50e1d4",
  audit_hash: "8a4f634776bd7274f93ed7a6fa52897f",
  audit_deny: "be2476ce53abe9248a8a61466f9bed05",
};
