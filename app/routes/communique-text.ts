import { asChatText, asMembersRead } from "~/commands/communique-as-read";
import { notFound, page } from "~/session/gate";
import { communiqueById } from "@db/queries/communiques";

/** A communiqué as plain text, to be pasted into a chat group. */
export const loader = page("/communiques/:id/text", async ({ viewer, scope, params }) => {
  const row = (await communiqueById(scope, params.id ?? "")) ?? notFound();
  return new Response(asChatText(row, await asMembersRead(viewer.id, row)), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Content-Language": row.language, "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store" },
  });
});
