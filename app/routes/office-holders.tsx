import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import { addOffice, correctOffice, endOffice } from "~/commands/keep-office";
import { newId } from "~/forms/id";
import { officeCorrectionForm, officeEndForm, officeHolderForm } from "~/forms/office-holder";
import { parseForm } from "~/forms/parse";
import { receive } from "~/forms/receive";
import { translator } from "~/i18n/translator";
import { officeLine, officeValues } from "~/presenters/party";
import { change, forbidden, notFound, page } from "~/session/gate";
import { partyHere } from "~/session/party-here";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Narrow, Stack } from "~/ui/layout";
import { LocalizedName } from "~/ui/localized-name";
import { PageTitle } from "~/ui/page-title";
import { OfficeForm } from "~/ui/party/office-form";
import { KeptOffices } from "~/ui/party/office-holders";
import { officeHoldersOf } from "@db/queries/parties";

const ADDRESS = "/parties/:id/office-holders";
const SCHEMAS = { add: officeHolderForm, end: officeEndForm, correct: officeCorrectionForm };
type Form = keyof typeof SCHEMAS;
const formOf = (form: FormData): Form => (["end", "correct"] as const).find((each) => each === form.get("intent")) ?? "add";
const holderOf = (form: FormData) => String(form.get("holder") ?? form.get("id") ?? "");

export const loader = page(ADDRESS, async ({ today, language, params, url, carried }) => {
  const t = translator(language);
  const found = await partyHere(params.id);
  const offices = await officeHoldersOf(found.id);
  const corrected = offices.find(({ id }) => id === url.searchParams.get("correct"));
  return {
    title: t("common.pageTitle", { page: t("parties.office.title") }),
    party: { id: found.id, name: found.name },
    offices: offices.map((office) => officeLine(office, today, language)),
    values: corrected ? officeValues(corrected) : { id: newId(), gender: "notGiven" as const, office: {} },
    answer: carried && { form: formOf(carried), holder: holderOf(carried), lastResult: parseForm<z.ZodType>(carried, SCHEMAS[formOf(carried)]).reply() },
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now, params }) => {
  const { id } = await partyHere(params.id);
  const kept = {
    add: () => receive(form, officeHolderForm, (value) => addOffice(viewer, id, value, now)),
    end: () => receive(form, officeEndForm, (value) => endOffice(viewer, id, value), { illegal_move: "endsOn", not_a_day_in_order: "endsOn" }),
    correct: () => receive(form, officeCorrectionForm, (value) => correctOffice(viewer, id, value)),
  };
  const notTaken = await kept[formOf(form)]();
  if (!notTaken) throw redirect(`/parties/${id}/office-holders`, 303);
  if (notTaken.status === 403) forbidden();
  if (notTaken.status === 404) notFound();
  return data({ form: formOf(form), holder: holderOf(form), lastResult: notTaken.lastResult }, { status: notTaken.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function OfficeHolders() {
  const t = useTranslations("parties");
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? loaded.answer;
  const { party, offices, values } = loaded;
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: "/parties", label: t("title") }, { href: `/parties/${party.id}`, label: <LocalizedName name={party.name} /> }]} />
      <PageTitle lede={t("office.lede")}>{t("office.title")}</PageTitle>
      <Stack>
        <KeptOffices offices={offices} answer={answer} />
        <OfficeForm values={values} lastResult={answer && answer.form !== "end" ? answer.lastResult : null} back={`/parties/${party.id}/office-holders`} />
      </Stack>
    </Narrow>
  );
}
