import { data, redirect } from "@remix-run/node";

import { confirmCommitment } from "~/commands/confirm-commitment";
import { confirmationForm } from "~/forms/confirmation";
import { parseForm } from "~/forms/parse";
import { change, notFound } from "~/session/gate";
import { postOnly } from "~/session/post-only";

export const loader = postOnly;

/** Keeps a member's own answer about a commitment, and leads back to where it was asked. */
export const action = change("/commitments/:id/confirmation", async ({ viewer, form, now, params }) => {
  const id = params.id ?? "";
  const reply = parseForm(form, confirmationForm);
  const result = await confirmCommitment(viewer, id, reply.status === "success" ? reply.value.answer : null, now);
  if (!result.ok && result.refusal === "not_found") notFound();
  if (!result.ok) throw data(null, { status: 400 });
  throw redirect(`/dossiers/${result.address}#asked-${id}`, 303);
});
