import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import { may } from "~/domain/permissions";
import { isConfirmable } from "~/domain/confirmation";
import { membersScope } from "~/domain/published";
import { holds, readsFromInside } from "~/domain/viewer";
import { chainSummary } from "~/presenters/chain-summary";
import { nobodyDecides } from "~/presenters/deciders";
import { refusalShown } from "~/presenters/dossier-edit";
import { type Decision, dossierPage, pageTitle, showsBureauLevel } from "~/presenters/dossier-page";
import { memberPage } from "~/presenters/member-page";
import { redLinesShown } from "~/presenters/red-lines";
import { type Asked, notFound, page } from "~/session/gate";
import { loadStory } from "~/session/inside-dossier";
import { DossierView } from "~/ui/dossier/dossier-view";
import { MemberPage } from "~/ui/member/member-page";
import { MuteForm } from "~/ui/notifications/mute-form";
import { chainsOf } from "@db/queries/chain";
import { communiquesOf } from "@db/queries/communiques";
import { ownConfirmations } from "@db/queries/confirmations";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { decisionSeats } from "@db/queries/deciders";
import { dossierByAddress, lastRefusal } from "@db/queries/dossiers";
import { isMuted } from "@db/queries/notification-settings";
import { publishedSince, recordVisit } from "@db/queries/member-page";
import { redLinesOf } from "@db/queries/red-lines";
import { handedOverDemands } from "@db/queries/published-demands";

export const loader = page("/dossiers/:number", async (asked) => {
  const dossier = await dossierByAddress(asked.scope, asked.params.number ?? "");
  if (!dossier) notFound();
  const [shown, muted] = await Promise.all([readsFromInside(asked.scope, dossier.organisationId) ? fromInside(dossier, asked) : asMember(dossier, asked), isMuted(asked.viewer.id, dossier.id)]);
  return { ...shown, mute: { address: addressOf(dossier), muted } };
});

/** The whole story, for those who work on it. */
async function fromInside(dossier: DossierRow, { viewer, scope, now, today, language, url }: Asked) {
  const [{ rows, thresholds }, linked] = await Promise.all([loadStory(scope, dossier), chainsOf(scope, dossier.id)]);
  const keepsRedLines = may(viewer, "red_line.keep", dossier);
  const redLines = keepsRedLines ? redLinesShown(await redLinesOf(scope, dossier.id), language) : null;
  if (showsBureauLevel(dossier, rows) || linked.some(({ confidentiality }) => confidentiality === "bureau") || redLines?.length) await logConfidentialAccess(viewer.id, dossier.id, now);
  const decision = await decisionOn(dossier, { viewer, language, today });
  const shown = dossierPage({ dossier, rows, viewer, language, now, today, thresholds, decision, before: url.searchParams.get("before") });
  return { kind: "inside" as const, title: shown.title, page: shown, chains: chainSummary(language, linked, dossier), redLines };
}

/** Who could decide on a submitted dossier, or why one was sent back or declined. */
async function decisionOn(dossier: DossierRow, { viewer, language, today }: Pick<Asked, "viewer" | "language" | "today">): Promise<Decision> {
  const seats = dossier.state === "submitted" ? (await decisionSeats([dossier], today)).get(dossier.id) : undefined;
  const refused = dossier.state === "returned" || dossier.state === "declined" ? await lastRefusal(dossier.id) : null;
  return { nobody: seats ? nobodyDecides(viewer, { dossier, ...seats }, language) : null, refusal: refusalShown(refused, language) };
}

/** What is published, in plain words. */
async function asMember(dossier: DossierRow, { viewer, now, today, language }: Asked) {
  const isMember = holds(viewer, "member", dossier.organisationId);
  const members = membersScope(viewer.id, dossier.organisationId);
  const [{ rows, thresholds }, demands, communiques, visitedAt] = await Promise.all([loadStory(members, dossier), handedOverDemands(members, dossier.id), communiquesOf(members, dossier.id), recordVisit(viewer.id, dossier.id, now)]);
  const answers = await ownConfirmations(viewer.id, rows.commitments.filter(isConfirmable).map(({ id }) => id));
  const publishedAt = visitedAt ? await publishedSince(dossier.id, visitedAt) : new Map();
  return { kind: "member" as const, title: pageTitle(dossier, language), page: memberPage({ dossier, rows, demands, communiques, visitedAt, publishedAt, answers: isMember ? answers : null, today, thresholds, language }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Dossier() {
  const shown = useLoaderData<typeof loader>();
  return (
    <>
      {shown.kind === "inside" ? <DossierView page={shown.page} chains={shown.chains} redLines={shown.redLines} /> : <MemberPage page={shown.page} />}
      <MuteForm {...shown.mute} />
    </>
  );
}
