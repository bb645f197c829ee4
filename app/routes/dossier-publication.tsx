import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { publishRecords } from "~/commands/publish-records";
import { may } from "~/domain/permissions";
import { publishedPart } from "~/domain/published";
import type { DossierRow } from "~/domain/rows/dossier";
import type { Id } from "~/domain/viewer";
import { parseForm } from "~/forms/parse";
import { publicationForm } from "~/forms/publication";
import { translator } from "~/i18n/translator";
import { dossierHeader } from "~/presenters/dossier-header";
import { pageTitle, showsBureauLevel } from "~/presenters/dossier-page";
import { memberPage } from "~/presenters/member-page";
import { publicationPage, publishedNow } from "~/presenters/publication";
import { type Asked, change, forbidden, notFound, page } from "~/session/gate";
import { dossierFromInside, loadStory } from "~/session/inside-dossier";
import { Publication } from "~/ui/publication/publication";
import { communiquesOf } from "@db/queries/communiques";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { demandsOf } from "@db/queries/demands";
import { versionsIn } from "@db/queries/publication";
import { handedOverDemands } from "@db/queries/published-demands";

const ADDRESS = "/dossiers/:number/publication";

export const loader = page(ADDRESS, async ({ carried, ...asked }) => {
  const dossier = await dossierFromInside(asked.scope, asked.params.number ?? "");
  return shown(dossier, asked, carried && new Set(carried.getAll("published").map(String)));
});

/** The list and the preview, with what is published ticked, or another choice that is being tried. */
async function shown(dossier: DossierRow, { viewer, scope, now, today, language, url }: Asked, tried: ReadonlySet<Id> | null) {
  const [{ rows, thresholds }, versions, demands, handedOver, communiques] = await Promise.all([loadStory(scope, dossier), versionsIn(scope, dossier.id), demandsOf(scope, dossier.id), handedOverDemands(scope, dossier.id), communiquesOf(scope, dossier.id)]);
  if (showsBureauLevel(dossier, rows)) await logConfidentialAccess(viewer.id, dossier.id, now);
  const ticked = tried ?? publishedNow(dossier, rows, demands);
  const publication = publicationPage({ dossier, rows, demands, deposited: new Set(handedOver.map(({ id }) => id)), versions: new Map([...versions, [dossier.id, dossier.version]]), ticked, language });
  return {
    title: pageTitle(dossier, language, translator(language)("story.sections.publication")),
    header: dossierHeader(dossier, { viewer, language, today }),
    publication,
    preview: publication.unseen ? null : memberPage({ dossier, rows: publishedPart(rows, ticked), demands: handedOver.filter(({ id }) => ticked.has(id)), communiques: communiques.filter(({ publishedAt }) => publishedAt), visitedAt: null, publishedAt: new Map(), answers: null, today, thresholds, language }),
    trying: tried !== null,
    mayPublish: may(viewer, "dossier.publish", dossier),
    saved: tried === null && url.searchParams.has("saved"),
  };
}

export const action = change(ADDRESS, async ({ form, ...asked }) => {
  const dossier = await dossierFromInside(asked.scope, asked.params.number ?? "");
  if (!may(asked.viewer, "dossier.publish", dossier)) forbidden();
  const reply = parseForm(form, publicationForm);
  if (reply.status !== "success") throw data(null, { status: 400 });
  if (form.get("intent") === "try") return { page: await shown(dossier, asked, new Set(reply.value.published)), stale: false };
  const result = await publishRecords(asked.viewer, dossier.id, reply.value, asked.now);
  if (result.ok) throw redirect(`${result.address}/publication?saved=1`, 303);
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "not_found") notFound();
  return data({ page: await shown(dossier, asked, new Set(reply.value.published)), stale: true }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function DossierPublication() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <Publication {...(answer?.page ?? loaded)} stale={answer?.stale ?? false} />;
}
