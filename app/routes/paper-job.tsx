import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { listOfPapers } from "~/commands/compose-paper";
import { askAgain, cancelPaper } from "~/commands/wanted-paper";
import { may } from "~/domain/permissions";
import type { PaperJobRow } from "~/domain/rows/paper";
import { mayRead, type Scope, type Viewer } from "~/domain/viewer";
import { paperJobForm } from "~/forms/paper";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { paperJobPage } from "~/presenters/paper-job";
import { change, notFound, page } from "~/session/gate";
import { PaperJob } from "~/ui/paper/paper-job";
import { paperJobOf } from "@db/queries/paper-jobs";
import { lastOfSeries, paperById } from "@db/queries/papers";

const ADDRESS = "/papers/jobs/:id";
/** After how many seconds a page about something that goes on is asked for again. */
const AGAIN_AFTER = "3";

export const loader = page(ADDRESS, async ({ viewer, scope, language, params }) => {
  const job = await ownJob(viewer, scope, params.id ?? "");
  const issued = job.state === "issued" ? ((await paperById(job.id)) ?? (await lastOfSeries(job))) : null;
  const t = translator(language);
  const shown = { title: t("common.pageTitle", { page: t("papers.job.title") }), page: paperJobPage(job, { language, list: listOfPapers(job.kind, job.subjectId), paperId: issued?.id ?? null }) };
  return data(shown, { headers: shown.page.isOpen ? { Refresh: AGAIN_AFTER } : {} });
});

/** Gives a paper up, or asks for it again. What comes of it stands on the page. */
export const action = change(ADDRESS, async ({ viewer, scope, form, now, params }) => {
  const { id } = await ownJob(viewer, scope, params.id ?? "");
  const reply = parseForm(form, paperJobForm);
  if (reply.status === "success") await (reply.value.intent === "cancel" ? cancelPaper(viewer, id, now) : askAgain(viewer, id));
  throw redirect(`/papers/jobs/${id}`, 303);
});

/** A paper is watched by whoever asked for it alone, and as long as they may issue it and read so far. */
async function ownJob(viewer: Viewer, scope: Scope, id: string): Promise<PaperJobRow> {
  const job = (await paperJobOf(viewer.id, id)) ?? notFound();
  return may(viewer, "paper.issue", job) && mayRead(scope, job) ? job : notFound();
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function WantedPaper() {
  return <PaperJob page={useLoaderData<typeof loader>().page} />;
}
