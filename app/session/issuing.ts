import { data, redirect } from "@remix-run/node";
import type { z } from "zod";

import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { type FormReply, parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { papersPage } from "~/presenters/papers";

import { type Asked, forbidden, notFound } from "./gate";

/** What came of issuing a paper: the paper, or why not; of a long one, `job` is where it can be watched. */
export type Outcome<Code extends string> = { readonly ok: true; readonly paper: { readonly id: Id } } | { readonly ok: false; readonly refusal: Code; readonly job?: Id };

type Reading = Pick<Asked, "language"> & { /** The form as it was sent when the session had ended. */ readonly carried: FormData | null };
type Of = Omit<Parameters<typeof papersPage>[0], "language" | "id">;

/** What a page of papers about something shows: those that were issued, and the form that issues one, where `levels` says at which it can be. */
export function papersShown({ language, carried }: Reading, form: z.ZodType, { title, ...of }: Of & { readonly title: string }) {
  return { title: translator(language)("common.pageTitle", { page: title }), page: papersPage({ language, id: newId(), ...of }), lastResult: carried && parseForm(carried, form).reply() };
}

/** What such a page (`list` is its address) answers to its form: the paper in its list, the page on which a long one is watched, or the form again with what is wrong with it or why nothing was issued. */
export async function afterPaperForm<Schema extends z.ZodType, Code extends string>(sent: FormData, form: Schema, list: string, issue: (input: z.output<Schema>) => Promise<Outcome<Code>>) {
  const reply: FormReply<Schema> = parseForm(sent, form);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await issue(reply.value);
  if (result.ok) throw redirect(`${list}#${result.paper.id}`, 303);
  if (result.job) throw redirect(`/papers/jobs/${result.job}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
}
