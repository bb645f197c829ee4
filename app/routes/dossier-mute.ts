import { data, redirect } from "@remix-run/node";

import { addressOf } from "~/domain/rows/dossier";
import { muteForm } from "~/forms/notifications";
import { parseForm } from "~/forms/parse";
import { change, notFound } from "~/session/gate";
import { postOnly } from "~/session/post-only";
import { dossierByAddress } from "@db/queries/dossiers";
import { setMuted } from "@db/queries/notification-settings";

export const loader = postOnly;

/** Says that the reader does not want to be told of a dossier, or does again, and leads back to where they said so. */
export const action = change("/dossiers/:number/mute", async ({ viewer, scope, params, form, now }) => {
  const dossier = (await dossierByAddress(scope, params.number ?? "")) ?? notFound();
  const reply = parseForm(form, muteForm);
  if (reply.status !== "success") throw data(null, { status: 422 });
  await setMuted(viewer.id, dossier.id, reply.value.muted, now);
  throw redirect(reply.value.from === "settings" ? "/settings/notifications" : addressOf(dossier), 303);
});
