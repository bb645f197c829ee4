import { redirect } from "@remix-run/node";

import { change } from "~/session/gate";
import { postOnly } from "~/session/post-only";
import { closeSession } from "~/session/viewer";

export const loader = postOnly;

/** Ends the session. What this browser keeps of unsent drafts stays: it is encrypted, and waits for the same person (settled question 23). */
export const action = change("/sign-out", async ({ request, context }) => {
  context.setCookie(await closeSession(request, context));
  throw redirect("/sign-in", 303);
});
