import type { SQL } from "drizzle-orm";

import type { Scope } from "~/domain/viewer";
import { database } from "@db/client";

import { aboutAccount } from "./own-data-account";
import { recordedBy } from "./own-data-work";

/** One part of a person's data: rows as the file holds them, instants in UTC, days of Morocco as `YYYY-MM-DD`. */
export type OwnDataPart = readonly Readonly<Record<string, unknown>>[];

/**
 * Everything that is kept about the reader, part by part, read from one snapshot: what they are, how they come in, what they recorded and decided.
 * Of others it holds nothing but the ids of records; of what the reader wrote, the words are in it where they may read the record today, since others
 * may have written in it after them. Secrets (password, codes, tokens) are left out.
 */
export function ownData(scope: Scope): Promise<Readonly<Record<string, OwnDataPart>>> {
  const parts: Readonly<Record<string, SQL>> = { ...aboutAccount(scope.viewerId), ...recordedBy(scope) };
  return database().db.transaction(
    async (tx) => {
      const found: Record<string, OwnDataPart> = {};
      for (const [name, query] of Object.entries(parts)) found[name] = [...(await tx.execute(query))];
      return found;
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}
