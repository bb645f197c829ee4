import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { notificationCursor } from "~/forms/notifications";
import { translator } from "~/i18n/translator";
import { notificationLines, notificationsFrom } from "~/presenters/notifications";
import { change, page } from "~/session/gate";
import { NotificationsScreen } from "~/ui/notifications/notifications-screen";
import { markRead, notificationPage } from "@db/queries/notifications";

const ADDRESS = "/notifications";

export const loader = page(ADDRESS, async ({ scope, language, url }) => {
  const { rows, previous, next } = await notificationPage(scope, notificationCursor(url.searchParams));
  const t = translator(language);
  return { title: t("common.pageTitle", { page: t("notifications.title") }), lines: notificationLines(rows, language), previous: notificationsFrom(previous), next: notificationsFrom(next) };
});

/** Marks everything as read that was told up to now. */
export const action = change(ADDRESS, async ({ viewer, now }) => {
  await markRead(viewer.id, now);
  throw redirect(ADDRESS, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Notifications() {
  const { lines, previous, next } = useLoaderData<typeof loader>();
  return <NotificationsScreen lines={lines} previous={previous} next={next} />;
}
