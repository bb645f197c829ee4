import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { issueReceipt } from "~/commands/issue-receipt";
import { strictest } from "~/domain/confidentiality";
import { nameIn } from "~/domain/localized";
import { levelsOfPaper } from "~/domain/paper";
import { may } from "~/domain/permissions";
import { paperForm } from "~/forms/paper";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { isolated } from "~/presenters/isolated";
import { change, notFound, page } from "~/session/gate";
import { afterPaperForm, papersShown } from "~/session/issuing";
import { PapersView } from "~/ui/paper/papers-view";
import { depositById } from "@db/queries/deposits";
import { papersAbout } from "@db/queries/papers";

const ADDRESS = "/deposits/:id/papers";

export const loader = page(ADDRESS, async ({ params, ...asked }) => {
  const { viewer, scope, language } = asked;
  const deposit = (await depositById(scope, params.id ?? "")) ?? notFound();
  const { organisationId, confidentiality, fileLevel } = deposit;
  const t = translator(language);
  const shown = papersShown(asked, paperForm, {
    title: t("papers.issue.depositTitle"), back: { href: `/deposits/${deposit.id}`, title: t("deposits.title", { party: isolated(language, nameIn(language, deposit.party.name).text) }) },
    rows: await papersAbout(scope, "deposit_receipt", deposit.id), file: () => `/deposits/${deposit.id}/receipt.pdf`, sideBySide: true,
    levels: may(viewer, "paper.issue", deposit) ? levelsOfPaper(scope, { organisationId, confidentiality: strictest(confidentiality, fileLevel) }) : [],
  });
  if (shown.page.issue) press().warm();
  return shown;
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, params, context }) => {
  const deposit = (await depositById(scope, params.id ?? "")) ?? notFound();
  return afterPaperForm(form, paperForm, `/deposits/${deposit.id}/papers`, (input) => issueReceipt(viewer, deposit.id, input, { origin: context.origin, now }));
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function PapersOfDeposit() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("papers.issue");
  const words = { title: t("depositTitle"), lede: t("depositLede"), heading: t("depositHeading"), submit: t("submitReceipt") };
  return <PapersView page={shown} words={words} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
