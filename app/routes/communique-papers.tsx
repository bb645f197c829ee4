import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { levelsOfCommunique } from "~/commands/compose-communique";
import { issueCommunique } from "~/commands/issue-communique";
import { may } from "~/domain/permissions";
import { paperForm } from "~/forms/paper";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { communiqueFromInside } from "~/session/communique";
import { change, page } from "~/session/gate";
import { afterPaperForm, papersShown } from "~/session/issuing";
import { PapersView } from "~/ui/paper/papers-view";
import { papersAbout } from "@db/queries/papers";

const ADDRESS = "/communiques/:id/papers";

export const loader = page(ADDRESS, async ({ params, ...asked }) => {
  const { viewer, scope, language } = asked;
  const row = await communiqueFromInside(scope, params.id);
  const shown = papersShown(asked, paperForm, {
    title: translator(language)("communiques.paper.pageTitle"), back: { href: `/communiques/${row.id}`, title: row.title }, only: row.language,
    rows: await papersAbout(scope, "communique", row.id), file: () => `/communiques/${row.id}/communique.pdf`, levels: may(viewer, "paper.issue", row) ? levelsOfCommunique(scope, row) : [],
  });
  if (shown.page.issue) press().warm();
  return shown;
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, params, context }) => {
  const { id } = await communiqueFromInside(scope, params.id);
  return afterPaperForm(form, paperForm, `/communiques/${id}/papers`, (input) => issueCommunique(viewer, id, input, { origin: context.origin, now }));
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function PapersOfCommunique() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("communiques.paper");
  const words = { title: t("pageTitle"), lede: t("pageLede"), heading: t("heading"), submit: t("submit") };
  return <PapersView page={shown} words={words} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
