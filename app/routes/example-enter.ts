import { redirect } from "@remix-run/node";

import { ROLES } from "~/domain/viewer";
import { letIn } from "~/session/enter";
import { change, forbidden } from "~/session/gate";
import { inApp } from "~/session/in-app";
import { postOnly } from "~/session/post-only";
import { exampleAccount, ownAccount } from "@db/queries/accounts";
import { loadInstallation } from "@db/queries/installation";

export const loader = postOnly;

/** Enters the example as one of its accounts, without a password, from the very machine it runs on. Never a real union. */
export const action = change("/example/enter", async ({ form, context, request }) => {
  const installation = await loadInstallation();
  if (!installation?.isExample || !context.fromThisMachine) forbidden();
  const role = ROLES.find((each) => each === form.get("role"));
  const accountId = role ? await exampleAccount(role) : null;
  const account = accountId ? await ownAccount(accountId) : null;
  if (!accountId || !account) forbidden();
  await letIn(accountId, account.language, request, context);
  throw redirect(inApp(form.get("to")), 303);
});
