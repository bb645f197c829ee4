import { Readable } from "node:stream";

import { createReadableStreamFromReadable, data } from "@remix-run/node";

import { attachmentNamed } from "~/session/attachment";
import { notFound, page } from "~/session/gate";
import { ownStore } from "@db/files/open-store";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { documentById } from "@db/queries/documents";

/**
 * A file of a dossier, always to be saved and never shown by the browser: whatever is in it, it is not run in the name of this house. `no-transform` keeps its length
 * as it is announced.
 */
export const loader = page("/documents/:id", async ({ viewer, scope, now, params, context }) => {
  const row = (await documentById(scope, params.id ?? "")) ?? notFound();
  const bytes = await ownStore().open(row.hash).catch((error: unknown) => {
    context.report(error);
    return null;
  });
  // The row is there and the bytes are not to be had: the store is away, and asking again later may help.
  if (!bytes) throw data(null, { status: 503, headers: { "Retry-After": "60" } });
  if (row.confidentiality === "bureau") await logConfidentialAccess(viewer.id, row.dossierId, now);
  return new Response(createReadableStreamFromReadable(Readable.from(bytes)), {
    headers: {
      "Content-Type": row.mediaType, "Content-Length": String(row.bytes), "Content-Disposition": attachmentNamed(row.fileName),
      "Content-Security-Policy": "sandbox; default-src 'none'", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store, no-transform",
    },
  });
});
