import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { may } from "~/domain/permissions";
import { translator } from "~/i18n/translator";
import { mailIsConfigured } from "~/outside/mail";
import { outboxPage } from "~/presenters/outbox";
import { forbidden, notFound, page } from "~/session/gate";
import { OutboxScreen } from "~/ui/notifications/outbox-screen";
import { loadInstallation } from "@db/queries/installation";
import { outbox } from "@db/queries/letters";

export const loader = page("/admin/outbox", async ({ viewer, language }) => {
  const installation = (await loadInstallation()) ?? notFound();
  if (!may(viewer, "installation.keep", { organisationId: installation.rootId })) forbidden();
  const t = translator(language);
  return { title: t("common.pageTitle", { page: t("notifications.outbox.title") }), page: outboxPage(language, await outbox()), mail: mailIsConfigured() };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function AdminOutbox() {
  const { page: shown, mail } = useLoaderData<typeof loader>();
  return <OutboxScreen page={shown} mail={mail} />;
}
