/** What an archive says of itself before its content. */
export interface Manifest {
  /** The version of Hiwar that made it. */
  version: string;
  /** The instant of the snapshot, ISO 8601 in UTC. */
  at: string;
  /** When each migration that the database had taken was made, in milliseconds. */
  migrations: readonly number[];
  /** The last link of each chain of the history; hashes in hexadecimal. */
  heads: readonly Head[];
}

export interface Head {
  chain: string;
  seq: number;
  hash: string;
}

/** What an archive says of its content once it was written. */
export interface Sums {
  /** Rows by table. */
  rows: Record<string, number>;
  files: { hash: string; bytes: number }[];
  /** Files that the database speaks of, and that the store did not have or had damaged. */
  missing: string[];
}

/**
 * What is not in a backup: ways in that must not come to life again (sessions, steps of signing in, links, the setup code), what lives for minutes, and
 * the list of backups, which belongs to the place they lie in.
 */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  "session", "sign_in_step", "reset_link", "contact_change", "carried_form", "throttle", "setup_code", "backup_run", "audit_check",
]);
