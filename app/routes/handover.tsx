import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { issueHandover } from "~/commands/issue-handover";
import { opensReceipt, receiptLevels } from "~/domain/handover";
import { nameIn } from "~/domain/localized";
import { may } from "~/domain/permissions";
import { newId } from "~/forms/id";
import { paperForm } from "~/forms/paper";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { handoverShown } from "~/presenters/handover";
import { papersPage } from "~/presenters/papers";
import { change, page } from "~/session/gate";
import { handoverHere } from "~/session/handover-here";
import { afterIssuing } from "~/session/issued";
import { HandoverView } from "~/ui/handover/handover-view";
import { dossiersHandedOver } from "@db/queries/handovers";
import { papersOfHandover } from "@db/queries/papers";

const ADDRESS = "/handovers/:id";

export const loader = page(ADDRESS, async ({ viewer, scope, language, params, carried }) => {
  const handover = await handoverHere(viewer, params.id);
  const levels = receiptLevels(viewer, handover);
  // Whoever sees the form may send it in a moment: the press takes longer to begin than to draw.
  if (levels.length > 0) press().warm();
  const { id, organisationId, organisationName, dossierIds } = handover;
  const t = translator(language);
  const administers = may(viewer, "dossier.transfer", { organisationId });
  return {
    title: t("common.pageTitle", { page: t("handovers.title") }),
    shown: handoverShown(language, handover, await dossiersHandedOver(scope, dossierIds)),
    papers: papersPage({
      back: administers ? { href: `/admin/organisations/${organisationId}`, title: nameIn(language, organisationName).text } : { href: "/handovers", title: t("handovers.list") },
      rows: await papersOfHandover(id, levels), file: () => `/handovers/${id}/receipt.pdf`, opens: ({ confidentiality }) => opensReceipt(viewer, organisationId, confidentiality), language, sideBySide: true, id: newId(), levels,
    }),
    lastResult: carried && parseForm(carried, paperForm).reply(),
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now, params, context }) => {
  const handover = await handoverHere(viewer, params.id);
  const reply = parseForm(form, paperForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await issueHandover(viewer, handover.id, reply.value, { origin: context.origin, now });
  return afterIssuing(result, reply, `/handovers/${handover.id}`);
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Handover() {
  const { shown, papers, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <HandoverView shown={shown} papers={papers} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
