import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { translator } from "~/i18n/translator";
import { meetingPage } from "~/presenters/meeting";
import { page } from "~/session/gate";
import { leadsToStriking } from "~/session/striking";
import { struckRecord } from "~/session/struck";
import { MeetingView } from "~/ui/meeting/meeting-view";
import { StruckRecord } from "~/ui/strike/struck-record";
import { loadInstallation } from "@db/queries/installation";
import { meetingById } from "@db/queries/meetings";
import { stateChangesOf } from "@db/queries/state-changes";
import { strikeFacts } from "@db/queries/strike-facts";

export const loader = page("/meetings/:id", async (asked) => {
  const { viewer, scope, today, language, params } = asked;
  const t = translator(language);
  const meeting = await meetingById(scope, params.id ?? "");
  if (!meeting) {
    const struck = await struckRecord(asked, "meeting", params.id ?? "");
    return { kind: "struck" as const, title: t("common.pageTitle", { page: struck.record.title }), page: struck };
  }
  const [changes, installation, facts] = await Promise.all([stateChangesOf([meeting.id]), loadInstallation(), strikeFacts(scope, "meeting", meeting.id)]);
  const strikes = await leadsToStriking(asked, facts);
  const shown = meetingPage(meeting, changes, { viewer, language, today, thresholds: installation?.thresholds ?? DEFAULT_THRESHOLDS, mayStrike: strikes });
  return { kind: "live" as const, title: t("common.pageTitle", { page: shown.title }), page: shown };
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Meeting() {
  const shown = useLoaderData<typeof loader>();
  return shown.kind === "struck" ? <StruckRecord page={shown.page} /> : <MeetingView page={shown.page} />;
}
