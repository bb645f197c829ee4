import { data, redirect } from "@remix-run/node";

import type { ConsentGiven } from "~/domain/consent";
import type { Id } from "~/domain/viewer";
import { joinForm } from "~/forms/join";
import { parseForm } from "~/forms/parse";
import { type RefusedWith, refusedReply, statusOfRefusal, wrongReply } from "~/forms/refusal-reply";

import { letIn } from "./enter";
import type { Asked } from "./gate";
import { noticeShown } from "./notice-shown";

const PLACES = { contact_taken: "contact", weak_password: "password", breached_password: "password" };

type Sent = Pick<Asked<unknown>, "language" | "request" | "context"> & { readonly form: FormData };
type Newcomer = ReturnType<ReturnType<typeof joinForm>["parse"]>;
type Joined = { readonly ok: true; readonly accountId: Id } | (RefusedWith & { readonly ok: false });

/**
 * Takes the form of somebody without an account, who came by an invitation or a join link, and lets them in. Answers the form to show again where it is not
 * in order; what is refused because of the link itself leads back to `address`, which says why.
 */
export async function takeNewcomer({ form, language, request, context }: Sent, address: string, join: (newcomer: Newcomer, given: ConsentGiven) => Promise<Joined>) {
  const { given } = await noticeShown(language);
  const reply = parseForm(form, joinForm(given.textHash));
  if (reply.status !== "success") return data({ refusal: null, lastResult: wrongReply(reply) }, { status: 422 });
  const joined = await join(reply.value, given);
  if (joined.ok) {
    await letIn(joined.accountId, reply.value.language, request, context);
    throw redirect("/", 303);
  }
  if (!(joined.refusal in PLACES) && joined.refusal !== "throttled") throw redirect(address, 303);
  return data({ refusal: null, lastResult: refusedReply(reply, joined, PLACES) }, { status: statusOfRefusal(joined) });
}
