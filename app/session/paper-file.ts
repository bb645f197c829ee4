import { Readable } from "node:stream";

import { createReadableStreamFromReadable, data } from "@remix-run/node";

import { readCode } from "~/domain/paper";
import type { PaperRow } from "~/domain/rows/paper";
import type { Id } from "~/domain/viewer";
import { ownStore } from "@db/files/open-store";
import { logConfidentialAccess } from "@db/queries/confidential-access";

import { attachmentNamed } from "./attachment";
import type { Asked } from "./gate";
import { notFound } from "./gate";

/** The paper that an address asks for: the one of its code, else the newest in the reader's language, else the newest. */
export function paperAsked(papers: readonly PaperRow[], { url, language }: Pick<Asked, "url" | "language">): PaperRow {
  const asked = url.searchParams.get("code");
  const code = asked === null ? null : readCode(asked);
  const found = asked === null ? (papers.find((row) => row.language === language) ?? papers[0]) : papers.find((row) => row.code === code);
  return found ?? notFound();
}

/** The bytes of a paper as they were issued, to be saved under its kind and code. Opening one of the bureau level is written down. */
export async function paperFile(row: PaperRow, { viewer, now }: { readonly viewer: { readonly id: Id }; readonly now: Date }): Promise<Response> {
  const bytes = await ownStore().open(row.hash).catch(() => null);
  // The row is there and the bytes are not to be had: the store is away, and asking again later may help.
  if (!bytes) throw data(null, { status: 503, headers: { "Retry-After": "60" } });
  if (row.confidentiality === "bureau") await logConfidentialAccess(viewer.id, row.dossierId, now);
  return new Response(createReadableStreamFromReadable(Readable.from(bytes)), {
    headers: { "Content-Type": "application/pdf", "Content-Disposition": attachmentNamed(`${[row.kind, row.code, row.language, row.secondLanguage].filter(Boolean).join("-")}.pdf`), "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store, no-transform" },
  });
}
