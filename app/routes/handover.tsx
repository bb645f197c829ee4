import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { issueHandover } from "~/commands/issue-handover";
import { opensReceipt, receiptLevels } from "~/domain/handover";
import { nameIn } from "~/domain/localized";
import { may } from "~/domain/permissions";
import { paperForm } from "~/forms/paper";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { handoverShown } from "~/presenters/handover";
import { change, page } from "~/session/gate";
import { handoverHere } from "~/session/handover-here";
import { afterPaperForm, papersShown } from "~/session/issuing";
import { HandoverView } from "~/ui/handover/handover-view";
import { dossiersHandedOver } from "@db/queries/handovers";
import { papersOfHandover } from "@db/queries/papers";

const ADDRESS = "/handovers/:id";

export const loader = page(ADDRESS, async ({ params, ...asked }) => {
  const { viewer, scope, language } = asked;
  const handover = await handoverHere(viewer, params.id);
  const levels = receiptLevels(viewer, handover);
  const { id, organisationId, organisationName, dossierIds } = handover;
  const t = translator(language);
  const administers = may(viewer, "dossier.transfer", { organisationId });
  const papers = papersShown(asked, paperForm, {
    title: t("handovers.title"), back: administers ? { href: `/admin/organisations/${organisationId}`, title: nameIn(language, organisationName).text } : { href: "/handovers", title: t("handovers.list") },
    rows: await papersOfHandover(id, levels), file: () => `/handovers/${id}/receipt.pdf`, opens: ({ confidentiality }) => opensReceipt(viewer, organisationId, confidentiality), sideBySide: true, levels,
  });
  if (papers.page.issue) press().warm();
  return { ...papers, shown: handoverShown(language, handover, await dossiersHandedOver(scope, dossierIds)) };
});

export const action = change(ADDRESS, async ({ viewer, form, now, params, context }) => {
  const handover = await handoverHere(viewer, params.id);
  return afterPaperForm(form, paperForm, `/handovers/${handover.id}`, (input) => issueHandover(viewer, handover.id, input, { origin: context.origin, now }));
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Handover() {
  const { shown, page: papers, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <HandoverView shown={shown} papers={papers} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
