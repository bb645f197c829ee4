import { data, redirect } from "@remix-run/node";

import type { parseForm } from "~/forms/parse";
import type { Id } from "~/domain/viewer";

import { forbidden, notFound } from "./gate";

/** What came of issuing a paper: the paper, or why not; of a long one, `job` is where it can be watched. */
export type Outcome<Code extends string> = { readonly ok: true; readonly paper: { readonly id: Id } } | { readonly ok: false; readonly refusal: Code; readonly job?: Id };

/** What the page of a paper answers once its form was sent: the paper in its list (`list` is that page), the page on which a long one is watched, or the form again with why not. */
export function afterIssuing<Code extends string>(result: Outcome<Code>, reply: Pick<ReturnType<typeof parseForm>, "reply">, list: string) {
  if (result.ok) throw redirect(`${list}#${result.paper.id}`, 303);
  if (result.job) throw redirect(`/papers/jobs/${result.job}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
}
