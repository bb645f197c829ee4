import { redirect } from "@remix-run/node";

import { removeExample } from "~/commands/remove-example";
import { change, forbidden } from "~/session/gate";
import { postOnly } from "~/session/post-only";

export const loader = postOnly;

/** Empties the database of the example and goes back to the setup. */
export const action = change("/example/remove", async ({ viewer, now }) => {
  const result = await removeExample(viewer, now);
  if (!result.ok) forbidden();
  throw redirect("/setup", 303);
});
