import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { asMembersRead } from "~/commands/communique-as-read";
import { publishCommunique, unpublishCommunique } from "~/commands/publish-communique";
import { canonicalText } from "~/editor/document";
import { toPlainText } from "~/editor/plain-text";
import { communiqueStep } from "~/forms/communique";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { communiquePublicationPage } from "~/presenters/communique-publication";
import { revealedBy } from "~/presenters/communique-reveals";
import { communiqueFromInside } from "~/session/communique";
import { type Asked, change, forbidden, notFound, page } from "~/session/gate";
import { CommuniquePublication } from "~/ui/communique/publication";
import { CommuniqueText } from "~/ui/communique/text";
import { communiqueMatter } from "@db/queries/communique-matter";

const ADDRESS = "/communiques/:id/publication";

/** The communiqué as members read it, and what they would learn by it that is not published to them. */
async function shown({ viewer, scope, language, today, params }: Asked) {
  const row = await communiqueFromInside(scope, params.id);
  const [document, matter] = await Promise.all([asMembersRead(viewer.id, row), communiqueMatter(scope, row.dossier.id, today)]);
  const reveals = revealedBy(toPlainText(document), matter?.tellable ?? [], { language, textLanguage: row.language });
  return { page: communiquePublicationPage(row, reveals, { viewer, language }), source: canonicalText(document) };
}

export const loader = page(ADDRESS, async (asked) => {
  const t = translator(asked.language);
  return { title: t("common.pageTitle", { page: t("communiques.publication.title") }), ...(await shown(asked)) };
});

export const action = change(ADDRESS, async ({ form, ...asked }) => {
  const { viewer, scope, params, now } = asked;
  const { id } = await communiqueFromInside(scope, params.id);
  const reply = parseForm(form, communiqueStep);
  if (reply.status !== "success") throw data(null, { status: 400 });
  const { intent, version } = reply.value;
  const result = intent === "publish" ? await publishCommunique(viewer, id, { version }, now) : await unpublishCommunique(viewer, id, { version });
  if (result.ok) throw redirect(`/communiques/${id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ ...(await shown(asked)), stale: true }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function PublicationOfCommunique() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { page: found, source } = answer ?? loaded;
  return <CommuniquePublication page={found} stale={answer?.stale ?? false}><CommuniqueText source={source} /></CommuniquePublication>;
}
