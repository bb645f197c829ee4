import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { holdsAny } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { ownEnrolments } from "~/presenters/enrolments";
import { memberHome } from "~/presenters/member-home";
import { myDayPage } from "~/presenters/my-day";
import { type Asked, page } from "~/session/gate";
import { thresholdsOf } from "~/session/installation";
import { MyDay } from "~/ui/my-day/my-day";
import { dossiersOfMember, openPublished } from "@db/queries/member-page";
import { myDay } from "@db/queries/my-day";
import { enrolmentsOf } from "@db/queries/own-enrolments";

export const loader = page("/", async (asked) => {
  const t = translator(asked.language);
  const [day, followed, enrolments] = await Promise.all([dayOf(asked), followedBy(asked), enrolmentsOf(asked.viewer.id, asked.today)]);
  return { title: t("common.pageTitle", { page: t("home.title") }), day, followed, enrolments: ownEnrolments(asked.language, enrolments), mayKeepHouse: holdsAny(asked.viewer, ["administrator"]) };
});

/** What waits for those who work on dossiers; null for the others. */
async function dayOf({ viewer, scope, today, language, context }: Asked) {
  if (!holdsAny(viewer, ["coordinator", "bureau"])) return null;
  const thresholds = await thresholdsOf(context);
  return myDayPage(await myDay({ viewer, scope, today, thresholds }), { viewer, language, today, thresholds, newId });
}

/** What somebody follows as a member; null for those who are a member nowhere. */
async function followedBy({ viewer, scope, today, language }: Asked) {
  if (!holdsAny(viewer, ["member"])) return null;
  const lines = await dossiersOfMember(scope);
  return memberHome(lines, await openPublished(lines.map(({ id }) => id)), { language, today });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function MyDayPage() {
  const { day, followed, enrolments, mayKeepHouse } = useLoaderData<typeof loader>();
  return <MyDay day={day} followed={followed} enrolments={enrolments} mayKeepHouse={mayKeepHouse} />;
}
