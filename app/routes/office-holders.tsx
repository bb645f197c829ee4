import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { addOffice, endOffice, type OfficeKept } from "~/commands/keep-office";
import { newId } from "~/forms/id";
import { officeEndForm, officeHolderForm } from "~/forms/office-holder";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { officeLine } from "~/presenters/party";
import { change, forbidden, notFound, page } from "~/session/gate";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Narrow, Stack } from "~/ui/layout";
import { LocalizedName } from "~/ui/localized-name";
import { PageTitle } from "~/ui/page-title";
import { KeptOffices, NewOffice } from "~/ui/party/office-holders";
import { officeHoldersOf, partyById } from "@db/queries/parties";

const ADDRESS = "/parties/:id/office-holders";
const back = (id: string) => `/parties/${id}/office-holders`;

export const loader = page(ADDRESS, async ({ today, language, params, carried }) => {
  const t = translator(language);
  const found = (await partyById(params.id ?? "")) ?? notFound();
  const offices = await officeHoldersOf(found.id);
  return {
    title: t("common.pageTitle", { page: t("parties.office.title") }),
    party: { id: found.id, name: found.name },
    offices: offices.map((office) => officeLine(office, today, language)),
    newId: newId(),
    answer: carried ? carriedAnswer(carried) : null,
  };
});

/** What a form holds that met an ended session, put back into the form it came from. */
function carriedAnswer(form: FormData) {
  if (form.get("intent") !== "end") return { form: "add" as const, holder: null, lastResult: parseForm(form, officeHolderForm).reply() };
  return { form: "end" as const, holder: String(form.get("holder") ?? ""), lastResult: parseForm(form, officeEndForm).reply() };
}

export const action = change(ADDRESS, async ({ viewer, form, now, params }) => {
  const { id } = (await partyById(params.id ?? "")) ?? notFound();
  if (form.get("intent") === "end") {
    const reply = parseForm(form, officeEndForm);
    if (reply.status !== "success") return data({ form: "end" as const, holder: String(form.get("holder") ?? ""), lastResult: reply.reply() }, { status: 422 });
    const refusal = refusalOf(await endOffice(viewer, id, reply.value), id);
    return data({ form: "end" as const, holder: reply.value.holder, lastResult: reply.reply({ fieldErrors: { endsOn: [refusal] } }) }, { status: 422 });
  }
  const reply = parseForm(form, officeHolderForm);
  if (reply.status !== "success") return data({ form: "add" as const, holder: null, lastResult: reply.reply() }, { status: 422 });
  const refusal = refusalOf(await addOffice(viewer, id, reply.value, now), id);
  return data({ form: "add" as const, holder: null, lastResult: reply.reply({ formErrors: [refusal] }) }, { status: 409 });
});

function refusalOf(result: OfficeKept, id: string) {
  if (result.ok) throw redirect(back(id), 303);
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "not_found") notFound();
  return result.refusal;
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function OfficeHolders() {
  const t = useTranslations("parties");
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? loaded.answer;
  const { party, offices } = loaded;
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: "/parties", label: t("title") }, { href: `/parties/${party.id}`, label: <LocalizedName name={party.name} /> }]} />
      <PageTitle lede={t("office.lede")}>{t("office.title")}</PageTitle>
      <Stack>
        <KeptOffices offices={offices} answer={answer} />
        <NewOffice id={loaded.newId} lastResult={answer?.form === "add" ? answer.lastResult : null} />
      </Stack>
    </Narrow>
  );
}
