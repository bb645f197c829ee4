import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { addParty } from "~/commands/keep-party";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { partyForm } from "~/forms/party";
import { translator } from "~/i18n/translator";
import { parentOptions } from "~/presenters/party";
import { change, forbidden, page } from "~/session/gate";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Narrow } from "~/ui/layout";
import { PageTitle } from "~/ui/page-title";
import { PartyForm } from "~/ui/party/party-form";
import { partyChoices } from "@db/queries/party-choices";

export const loader = page("/parties/new", async ({ language, carried, url }) => {
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("parties.form.newTitle") }),
    parents: parentOptions(await partyChoices(), null, language),
    values: { id: newId(), kind: "ministry", gender: "usual", parent: url.searchParams.get("under") ?? "" },
    lastResult: carried ? parseForm(carried, partyForm).reply() : null,
  };
});

export const action = change("/parties/new", async ({ viewer, form, now }) => {
  const reply = parseForm(form, partyForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply() }, { status: 422 });
  const result = await addParty(viewer, reply.value, now);
  if (result.ok) throw redirect(`/parties/${result.id}`, 303);
  if (result.refusal === "forbidden") forbidden();
  return data({ lastResult: reply.reply({ fieldErrors: { parent: ["unknown_party"] } }) }, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function NewParty() {
  const t = useTranslations("parties");
  const { parents, values, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: "/parties", label: t("title") }]} />
      <PageTitle>{t("form.newTitle")}</PageTitle>
      <PartyForm isNew values={values} parents={parents} lastResult={answer?.lastResult ?? lastResult} back="/parties" />
    </Narrow>
  );
}
