import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { holdsAny } from "~/domain/viewer";
import { translator } from "~/i18n/translator";
import { meetingListItem } from "~/presenters/meeting";
import { page } from "~/session/gate";
import { MeetingList } from "~/ui/meeting/meeting-list";
import { type From, MEETING_FILTERS, meetingsInReach } from "@db/queries/meeting-list";

export const loader = page("/meetings", async ({ viewer, scope, url, language }) => {
  const t = translator(language);
  const filter = MEETING_FILTERS.find((each) => each === url.searchParams.get("show")) ?? "all";
  const found = await meetingsInReach(scope, filter, fromOf(url));
  const href = (towards: From["towards"], id: string | null) => id && `/meetings?${new URLSearchParams({ ...(filter === "all" ? {} : { show: filter }), [towards]: id })}`;
  return {
    title: t("common.pageTitle", { page: t("meetings.list.title") }),
    list: {
      filter, meetings: found.meetings.map((line) => meetingListItem(line, language)), newer: href("newer", found.newer), older: href("older", found.older),
      can: { log: holdsAny(viewer, ["coordinator"]) },
    },
  };
});

function fromOf({ searchParams }: URL): From | null {
  for (const towards of ["older", "newer"] as const) {
    const id = searchParams.get(towards);
    if (id) return { id, towards };
  }
  return null;
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Meetings() {
  return <MeetingList {...useLoaderData<typeof loader>().list} />;
}
