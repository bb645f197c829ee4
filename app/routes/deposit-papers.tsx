import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { issueReceipt } from "~/commands/issue-receipt";
import { strictest } from "~/domain/confidentiality";
import { nameIn } from "~/domain/localized";
import { levelsOfPaper } from "~/domain/paper";
import { may } from "~/domain/permissions";
import { newId } from "~/forms/id";
import { paperForm } from "~/forms/paper";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { isolated } from "~/presenters/isolated";
import { papersPage } from "~/presenters/papers";
import { change, notFound, page } from "~/session/gate";
import { afterIssuing } from "~/session/issued";
import { PapersView } from "~/ui/paper/papers-view";
import { depositById } from "@db/queries/deposits";
import { papersAbout } from "@db/queries/papers";

const ADDRESS = "/deposits/:id/papers";

export const loader = page(ADDRESS, async ({ viewer, scope, language, params, carried }) => {
  const deposit = (await depositById(scope, params.id ?? "")) ?? notFound();
  const { organisationId, confidentiality, fileLevel } = deposit;
  const issues = may(viewer, "paper.issue", deposit);
  if (issues) press().warm();
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("papers.issue.depositTitle") }),
    page: papersPage({
      back: { href: `/deposits/${deposit.id}`, title: t("deposits.title", { party: isolated(language, nameIn(language, deposit.party.name).text) }) },
      rows: await papersAbout(scope, "deposit_receipt", deposit.id), file: () => `/deposits/${deposit.id}/receipt.pdf`, language, sideBySide: true, id: newId(),
      levels: issues ? levelsOfPaper(scope, { organisationId, confidentiality: strictest(confidentiality, fileLevel) }) : [],
    }),
    lastResult: carried && parseForm(carried, paperForm).reply(),
  };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, params, context }) => {
  const deposit = (await depositById(scope, params.id ?? "")) ?? notFound();
  const reply = parseForm(form, paperForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await issueReceipt(viewer, deposit.id, reply.value, { origin: context.origin, now });
  return afterIssuing(result, reply, `/deposits/${deposit.id}/papers`);
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function PapersOfDeposit() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("papers.issue");
  const words = { title: t("depositTitle"), lede: t("depositLede"), heading: t("depositHeading"), submit: t("submitReceipt") };
  return <PapersView page={shown} words={words} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
