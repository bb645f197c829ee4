import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { confirmContact } from "~/commands/change-contacts";
import { translator } from "~/i18n/translator";
import { confirmation, statusOfConfirmation } from "~/presenters/confirmation";
import { change, page } from "~/session/gate";
import { ConfirmContact } from "~/ui/account/confirm-contact";
import { Narrow } from "~/ui/layout";
import { PageTitle } from "~/ui/page-title";
import { contactChangeByToken } from "@db/queries/contacts";

const ADDRESS = "/confirm/:token";

/** Reading a link never uses it up: a chat's preview reads it too. */
export const loader = page(ADDRESS, async ({ language, params, now }) => {
  const found = confirmation(await contactChangeByToken(params.token ?? ""), now);
  const t = translator(language);
  return data({ title: t("common.pageTitle", { page: t("ownData.confirm.title") }), found }, { status: statusOfConfirmation(found.state) });
});

export const action = change(ADDRESS, async ({ params, now, url }) => {
  const result = await confirmContact(params.token ?? "", now);
  if (result.ok) throw redirect(url.pathname, 303);
  return data({ found: { state: result.refusal, email: null } }, { status: statusOfConfirmation(result.refusal) });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }, { name: "robots", content: "noindex" }];

export default function Confirm() {
  const t = useTranslations("ownData.confirm");
  const { found } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Narrow>
      <PageTitle>{t("title")}</PageTitle>
      <ConfirmContact found={sent?.found ?? found} />
    </Narrow>
  );
}
