import { type ActionFunctionArgs, redirect } from "@remix-run/node";

import { exportOwnData, type OwnDataFile } from "~/commands/export-own-data";
import { passwordAgainForm } from "~/forms/own-data";
import { parseForm } from "~/forms/parse";
import { change } from "~/session/gate";
import { postOnly } from "~/session/post-only";
import { isSessionEnded, toSignIn } from "~/session/to-sign-in";

const FORM = "/settings/data";

export const loader = postOnly;

/** The reader's own data as a file. What is refused is said on the page of the form, since a file has no place for it. */
const exported = change("/settings/data/export", async ({ viewer, form, now }) => {
  const reply = parseForm(form, passwordAgainForm);
  if (reply.status !== "success") throw redirect(`${FORM}?export=required`, 303);
  const result = await exportOwnData(viewer, reply.value, now);
  if (result.ok) return attachment(result.file);
  throw redirect(`${FORM}?export=${result.refusal}${result.refusal === "throttled" ? `-${result.minutes}` : ""}`, 303);
});

export async function action(args: ActionFunctionArgs): Promise<Response> {
  try {
    return await exported(args);
  } catch (thrown) {
    if (isSessionEnded(thrown)) return toSignIn(FORM);
    throw thrown;
  }
}

function attachment({ name, text }: OwnDataFile): Response {
  return new Response(text, { headers: { "Content-Type": "application/json; charset=utf-8", "Content-Disposition": `attachment; filename="${name}"` } });
}
