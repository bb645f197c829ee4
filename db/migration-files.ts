import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** One step of the schema, as drizzle-kit writes it. */
export interface Migration {
  /** Such as `0003_first-day`. */
  tag: string;
  /** When it was made, in milliseconds: what the database remembers of it, and what orders them. */
  when: number;
  hash: string;
  statements: readonly string[];
}

interface Journal {
  entries: { tag: string; when: number }[];
}

/** The steps of the schema that come with this version, oldest first. */
export function readMigrations(folder: string = fileURLToPath(new URL("migrations", import.meta.url))): Migration[] {
  const { entries } = JSON.parse(readFileSync(path.join(folder, "meta", "_journal.json"), "utf8")) as Journal;
  return entries.map(({ tag, when }) => {
    const text = readFileSync(path.join(folder, `${tag}.sql`), "utf8");
    return { tag, when, hash: createHash("sha256").update(text).digest("hex"), statements: text.split("--> statement-breakpoint") };
  });
}
