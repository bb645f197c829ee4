import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { translator } from "~/i18n/translator";
import { meetingPage } from "~/presenters/meeting";
import { notFound, page } from "~/session/gate";
import { MeetingView } from "~/ui/meeting/meeting-view";
import { loadInstallation } from "@db/queries/installation";
import { meetingById } from "@db/queries/meetings";
import { stateChangesOf } from "@db/queries/state-changes";

export const loader = page("/meetings/:id", async ({ viewer, scope, today, language, params }) => {
  const meeting = (await meetingById(scope, params.id ?? "")) ?? notFound();
  const [changes, installation] = await Promise.all([stateChangesOf([meeting.id]), loadInstallation()]);
  const shown = meetingPage(meeting, changes, { viewer, language, today, thresholds: installation?.thresholds ?? DEFAULT_THRESHOLDS });
  return { title: translator(language)("common.pageTitle", { page: shown.title }), page: shown };
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Meeting() {
  return <MeetingView page={useLoaderData<typeof loader>().page} />;
}
