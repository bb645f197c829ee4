import type { LoaderFunctionArgs } from "@remix-run/node";

import { databaseAnswers } from "@db/queries/health";

/** Whether the house is open, for machines that watch it: 200 or 503, and no details. Asks for no session, which a lost database could not find. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const answers = await databaseAnswers().catch((error: unknown) => {
    context.report(error);
    return false;
  });
  return Response.json({ status: answers ? "ok" : "unavailable" }, { status: answers ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
