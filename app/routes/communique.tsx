import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { asChatText, asMembersRead } from "~/commands/communique-as-read";
import { readsFromInside } from "~/domain/viewer";
import { canonicalText, documentFrom } from "~/editor/document";
import { referencesIn } from "~/editor/references";
import { translator } from "~/i18n/translator";
import { communiquePage } from "~/presenters/communique";
import { referencesSeen } from "~/presenters/references";
import { notFound, page } from "~/session/gate";
import { CommuniqueText } from "~/ui/communique/text";
import { CommuniqueView } from "~/ui/communique/communique-view";
import { communiqueById } from "@db/queries/communiques";
import { papersAbout } from "@db/queries/papers";
import { readableReferences } from "@db/queries/references";

export const loader = page("/communiques/:id", async ({ viewer, scope, language, params }) => {
  const row = (await communiqueById(scope, params.id ?? "")) ?? notFound();
  const [published, papers] = await Promise.all([asMembersRead(viewer.id, row), papersAbout(scope, "communique", row.id)]);
  const inside = readsFromInside(scope, row.organisationId);
  const references = inside ? referencesSeen(language, await readableReferences(scope, referencesIn(documentFrom(row.source)))) : {};
  return {
    title: translator(language)("common.pageTitle", { page: row.title }), source: inside ? row.source : canonicalText(published), references,
    page: communiquePage(row, { viewer, language, text: asChatText(row, published), paper: papers[0] ? `/communiques/${row.id}/communique.pdf` : null }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Communique() {
  const { page: shown, source, references } = useLoaderData<typeof loader>();
  return <CommuniqueView page={shown}><CommuniqueText source={source} references={references} /></CommuniqueView>;
}
