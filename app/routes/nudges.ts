import { data, redirect } from "@remix-run/node";

import { recordSign } from "~/commands/record-sign";
import { may } from "~/domain/permissions";
import { parseForm } from "~/forms/parse";
import { nudgeForm } from "~/forms/sign";
import { change, forbidden, notFound } from "~/session/gate";
import { inApp } from "~/session/in-app";
import { postOnly } from "~/session/post-only";
import { commitmentById } from "@db/queries/commitments";

export const loader = postOnly;

/** Logs a nudge of today by how it was made, and leads back to where it was sent from. One that cannot be logged any more leads to the form that says why. */
export const action = change("/commitments/:id/nudges", async ({ viewer, scope, form, now, today, params }) => {
  const commitmentId = params.id ?? "";
  if (!may(viewer, "commitment.edit", (await commitmentById(scope, commitmentId)) ?? notFound())) forbidden();
  const reply = parseForm(form, nudgeForm);
  if (reply.status !== "success") throw data(null, { status: 400 });
  const { id, kind, to } = reply.value;
  const result = await recordSign(viewer, { id, commitmentId, kind: "our_nudge", nudge: kind, onDay: today, words: null }, { now, today });
  if (!result.ok && result.refusal === "not_found") notFound();
  if (!result.ok && result.refusal === "forbidden") forbidden();
  throw redirect(result.ok ? inApp(to ?? `/commitments/${commitmentId}`) : `/commitments/${commitmentId}/signs/new?kind=our_nudge&nudge=${kind}`, 303);
});
