import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { beginCommunique } from "~/commands/write-communique";
import { periodOf } from "~/domain/communique";
import { may } from "~/domain/permissions";
import { type Scope, scopeUpTo, type Viewer } from "~/domain/viewer";
import { communiqueForm, communiquePeriod } from "~/forms/communique";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { newCommuniquePage } from "~/presenters/new-communique";
import { type Asked, change, forbidden, notFound, page } from "~/session/gate";
import { NewCommunique } from "~/ui/communique/new-communique";
import { communiqueMatter } from "@db/queries/communique-matter";
import { dossierByAddress } from "@db/queries/dossiers";

const ADDRESS = "/dossiers/:number/communiques/new";

/** The dossier of the address, in which the viewer may write communiqués; one that is the bureau's alone has none. */
async function dossierAt(viewer: Viewer, scope: Scope, address: string | undefined) {
  const dossier = (await dossierByAddress(scopeUpTo(scope, "organisation"), address ?? "")) ?? notFound();
  if (!may(viewer, "communique.write", dossier)) forbidden();
  return dossier;
}

/** The page with the days that were asked for, in the address or by the form. */
async function shown({ viewer, scope, language, today, params }: Asked, days: FormData) {
  const dossier = await dossierAt(viewer, scope, params.number);
  const asked = parseForm(days, communiquePeriod);
  const matter = (await communiqueMatter(scope, dossier.id, today)) ?? notFound();
  return {
    page: newCommuniquePage(dossier, { matter, period: asked.status === "success" ? periodOf(asked.value) : null, language, id: newId() }),
    periodResult: asked.status === "success" ? null : asked.reply(),
  };
}

const daysIn = (fields: FormData | URLSearchParams): FormData => {
  const days = new FormData();
  for (const name of ["from", "to"]) days.append(name, String(fields.get(name) ?? ""));
  return days;
};

export const loader = page(ADDRESS, async ({ carried, ...asked }) => {
  const t = translator(asked.language);
  return {
    title: t("common.pageTitle", { page: t("communiques.new.title") }), ...(await shown(asked, daysIn(carried ?? asked.url.searchParams))),
    lastResult: carried && parseForm(carried, communiqueForm).reply(),
  };
});

export const action = change(ADDRESS, async ({ form, ...asked }) => {
  const { viewer, scope, params, now, today } = asked;
  const dossier = await dossierAt(viewer, scope, params.number);
  const reply = parseForm(form, communiqueForm);
  if (reply.status !== "success") return data({ ...(await shown(asked, daysIn(form))), lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await beginCommunique(viewer, dossier.id, reply.value, { now, today });
  if (result.ok) throw redirect(`/communiques/${result.id}/edit`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ ...(await shown(asked, daysIn(form))), lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function CommuniqueNew() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <NewCommunique page={answer?.page ?? loaded.page} periodResult={answer?.periodResult ?? loaded.periodResult} lastResult={answer?.lastResult ?? loaded.lastResult} refusal={answer?.refusal ?? null} />;
}
