import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { restoreVersion } from "~/commands/restore-version";
import { pointOf } from "~/domain/rows/demand";
import { documentFrom } from "~/editor/document";
import { referencesIn } from "~/editor/references";
import { restoreForm } from "~/forms/demand";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { versionPage } from "~/presenters/demand-versions";
import { referencesSeen } from "~/presenters/references";
import { change, forbidden, notFound, page } from "~/session/gate";
import { DemandText } from "~/ui/demand/text";
import { Version } from "~/ui/demand/version";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { demandById } from "@db/queries/demands";
import { versionById } from "@db/queries/demand-versions";
import { depositsOfVersion } from "@db/queries/deposits";
import { readableReferences } from "@db/queries/references";

const ADDRESS = "/demands/:id/versions/:version";

export const loader = page(ADDRESS, async ({ viewer, scope, now, language, params, carried }) => {
  const demand = (await demandById(scope, params.id ?? "")) ?? notFound();
  const version = (await versionById(demand.id, params.version ?? "")) ?? notFound();
  if (demand.confidentiality === "bureau") await logConfidentialAccess(viewer.id, demand.dossier.id, now);
  return {
    title: translator(language)("common.pageTitle", { page: version.title }), page: versionPage(language, viewer, { demand, version, deposits: await depositsOfVersion(scope, version.id) }), source: version.source, references: referencesSeen(language, await readableReferences(scope, referencesIn(documentFrom(version.source)))), point: pointOf(demand),
    newId: newId(), lastResult: carried && parseForm(carried, restoreForm).reply(),
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now, params }) => {
  const [demandId, versionId] = [params.id ?? "", params.version ?? ""];
  const reply = parseForm(form, restoreForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await restoreVersion(viewer, demandId, { ...reply.value, versionId }, now);
  if (result.ok) throw redirect(`/demands/${demandId}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function DemandVersion() {
  const { source, point, references, ...shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <Version {...shown} lastResult={answer?.lastResult ?? shown.lastResult} refusal={answer?.refusal ?? null}><DemandText source={source} point={point} references={references} /></Version>;
}
