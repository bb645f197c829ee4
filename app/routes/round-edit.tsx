import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { changeRound, keepsRounds, removeRound } from "~/commands/keep-round";
import { settled } from "~/forms/conflict";
import { parseForm } from "~/forms/parse";
import { roundForm } from "~/forms/round";
import { withWhenInParts } from "~/forms/when-in-parts";
import { translator } from "~/i18n/translator";
import { partyOptions } from "~/presenters/event-form";
import { regionOptions, roundValues } from "~/presenters/round";
import { roundConflict } from "~/presenters/round-conflict";
import { roundName } from "~/presenters/round-name";
import { change, forbidden, notFound, page } from "~/session/gate";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Conflict } from "~/ui/conflict";
import { Narrow } from "~/ui/layout";
import { PageTitle } from "~/ui/page-title";
import { Refusal } from "~/ui/refusal";
import { RemoveRound } from "~/ui/round/remove-round";
import { RoundForm } from "~/ui/round/round-form";
import { partyChoices } from "@db/queries/party-choices";
import { lastKeptRound, roundById } from "@db/queries/rounds";

const ADDRESS = "/rounds/:id/edit";
const nothing = { lastResult: null, conflict: null, refusal: null };

export const loader = page(ADDRESS, async ({ viewer, language, params, carried }) => {
  if (!keepsRounds(viewer)) forbidden();
  const t = translator(language);
  const [round, directory] = await Promise.all([roundById(params.id ?? ""), partyChoices()]);
  const found = round ?? notFound();
  return {
    title: t("common.pageTitle", { page: t("rounds.editTitle") }), round: { id: found.id, name: roundName(language, found) }, values: roundValues(found),
    parties: partyOptions(directory, found.partyId ? [found.partyId] : [], language), regions: regionOptions(language), lastResult: carried ? parseForm(carried, roundForm).reply() : null,
  };
});

export const action = change(ADDRESS, async ({ viewer, form: sent, today, language, params }) => {
  const id = params.id ?? "";
  if (sent.get("intent") === "remove") {
    const result = await removeRound(viewer, ((await roundById(id)) ?? notFound()).id);
    if (result.ok) throw redirect("/rounds", 303);
    if (result.refusal === "forbidden") forbidden();
    return data({ ...nothing, refusal: result.refusal }, { status: 409 });
  }
  const form = withWhenInParts(settled(sent));
  form.set("id", id);
  const reply = parseForm(form, roundForm);
  if (!(await roundById(id))) notFound();
  if (reply.status !== "success") return data({ ...nothing, lastResult: reply.reply() }, { status: 422 });
  const result = await changeRound(viewer, reply.value, today);
  if (result.ok) throw redirect(`/rounds/${result.id}`, 303);
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "fields") return data({ ...nothing, lastResult: reply.reply({ fieldErrors: result.fields }) }, { status: 422 });
  const [saved, by, directory] = await Promise.all([roundById(id), lastKeptRound(id), partyChoices()]);
  const conflict = roundConflict(language, { form, edit: reply.value, saved: saved ?? notFound(), by, directory });
  if (conflict.differences.length === 0) throw redirect(`/rounds/${id}`, 303);
  return data({ ...nothing, conflict }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function EditRound() {
  const t = useTranslations("rounds");
  const { round, values, parties, regions, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = `/rounds/${round.id}`;
  if (answer?.conflict) return <Conflict page={answer.conflict} back={back} />;
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: "/rounds", label: t("title") }, { href: back, label: round.name }]} />
      <PageTitle>{t("editTitle")}</PageTitle>
      <Refusal code={answer?.refusal} />
      <RoundForm values={values} parties={parties} regions={regions} lastResult={answer?.lastResult ?? lastResult} back={back} />
      <RemoveRound />
    </Narrow>
  );
}
