import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { subscriberOf, unsubscribe } from "~/commands/unsubscribe";
import { translator } from "~/i18n/translator";
import { changeByAnyBody, page } from "~/session/gate";
import { Unsubscribe, type UnsubscribeState } from "~/ui/notifications/unsubscribe";

const ADDRESS = "/unsubscribe/:token";

const shown = (state: UnsubscribeState) => data({ state }, { status: state === "gone" ? 410 : 200 });

/** Reading the link changes nothing: mail programs and scanners read it too. */
export const loader = page(ADDRESS, async ({ params, language, now }) => {
  const t = translator(language);
  const state: UnsubscribeState = (await subscriberOf(params.token ?? "", now)) ? "open" : "gone";
  return data({ title: t("common.pageTitle", { page: t("notifications.unsubscribe.title") }), state }, { status: state === "gone" ? 410 : 200 });
});

/** Sent by the button of the page, or by a mail program in its reader's name, with the token as its only right (settled question 19). */
export const action = changeByAnyBody(ADDRESS, async ({ params, now }) => shown((await unsubscribe(params.token ?? "", now)) ? "done" : "gone"));

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }, { name: "robots", content: "noindex" }];

export default function UnsubscribePage() {
  const { state } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <Unsubscribe state={answer?.state ?? state} />;
}
