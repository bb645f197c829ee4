import type { LoaderFunctionArgs } from "@remix-run/node";

import { databaseTakesWrites } from "@db/queries/health";

/** Whether requests may be sent here, for whatever shares them out: 200 once the database takes changes and as long as this process is not on its way out, else 503. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const open = !context.stopping && (await databaseTakesWrites().catch((error: unknown) => {
    context.report(error);
    return false;
  }));
  return Response.json({ status: open ? "ready" : "unavailable" }, { status: open ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
