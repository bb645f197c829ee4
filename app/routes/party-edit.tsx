import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { changeParty } from "~/commands/keep-party";
import { settled } from "~/forms/conflict";
import { parseForm } from "~/forms/parse";
import { partyForm } from "~/forms/party";
import { translator } from "~/i18n/translator";
import { parentOptions, partyValues } from "~/presenters/party";
import { partyConflict } from "~/presenters/party-conflict";
import { change, forbidden, notFound, page } from "~/session/gate";
import { partyHere } from "~/session/party-here";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Conflict } from "~/ui/conflict";
import { Narrow } from "~/ui/layout";
import { LocalizedName } from "~/ui/localized-name";
import { PageTitle } from "~/ui/page-title";
import { PartyForm } from "~/ui/party/party-form";
import { lastKeptParty, partyById } from "@db/queries/parties";
import { partyChoices } from "@db/queries/party-choices";

const ADDRESS = "/parties/:id/edit";

export const loader = page(ADDRESS, async ({ language, params, carried }) => {
  const t = translator(language);
  const [party, directory] = await Promise.all([partyHere(params.id), partyChoices()]);
  return {
    title: t("common.pageTitle", { page: t("parties.form.editTitle") }),
    party: { id: party.id, name: party.name },
    parents: parentOptions(directory, party.id, language),
    values: partyValues(party),
    lastResult: carried ? parseForm(carried, partyForm).reply() : null,
  };
});

export const action = change(ADDRESS, async ({ viewer, form: sent, language, params }) => {
  const form = settled(sent);
  form.set("id", params.id ?? "");
  const reply = parseForm(form, partyForm);
  await partyHere(params.id);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), conflict: null }, { status: 422 });
  const result = await changeParty(viewer, reply.value);
  if (result.ok) throw redirect(`/parties/${result.id}`, 303);
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "not_found") notFound();
  if (result.refusal !== "stale") {
    const wrong = result.refusal === "unknown_party" ? "unknown_party" : "not_a_choice";
    return data({ lastResult: reply.reply({ fieldErrors: { parent: [wrong] } }), conflict: null }, { status: 422 });
  }
  const [saved, by, directory] = await Promise.all([partyById(reply.value.id), lastKeptParty(reply.value.id), partyChoices()]);
  return data({ lastResult: null, conflict: partyConflict(language, { form, saved: saved ?? notFound(), by, directory }) }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function EditParty() {
  const t = useTranslations("parties");
  const { party, parents, values, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = `/parties/${party.id}`;
  if (answer?.conflict) return <Conflict page={answer.conflict} back={back} />;
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: "/parties", label: t("title") }, { href: back, label: <LocalizedName name={party.name} /> }]} />
      <PageTitle>{t("form.editTitle")}</PageTitle>
      <PartyForm isNew={false} values={values} parents={parents} lastResult={answer?.lastResult ?? lastResult} back={back} />
    </Narrow>
  );
}
