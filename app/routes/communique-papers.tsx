import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { levelsOfCommunique } from "~/commands/compose-communique";
import { issueCommunique } from "~/commands/issue-communique";
import { may } from "~/domain/permissions";
import { newId } from "~/forms/id";
import { paperForm } from "~/forms/paper";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { papersPage } from "~/presenters/papers";
import { communiqueFromInside } from "~/session/communique";
import { change, page } from "~/session/gate";
import { afterIssuing } from "~/session/issued";
import { PapersView } from "~/ui/paper/papers-view";
import { papersAbout } from "@db/queries/papers";

const ADDRESS = "/communiques/:id/papers";

export const loader = page(ADDRESS, async ({ viewer, scope, language, params, carried }) => {
  const row = await communiqueFromInside(scope, params.id);
  const issues = may(viewer, "paper.issue", row);
  if (issues) press().warm();
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("communiques.paper.pageTitle") }),
    page: papersPage({
      back: { href: `/communiques/${row.id}`, title: row.title }, rows: await papersAbout(scope, "communique", row.id), file: () => `/communiques/${row.id}/communique.pdf`,
      language, id: newId(), levels: issues ? levelsOfCommunique(scope, row) : [], only: row.language,
    }),
    lastResult: carried && parseForm(carried, paperForm).reply(),
  };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, params, context }) => {
  const { id } = await communiqueFromInside(scope, params.id);
  const reply = parseForm(form, paperForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await issueCommunique(viewer, id, reply.value, { origin: context.origin, now });
  return afterIssuing(result, reply, `/communiques/${id}/papers`);
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function PapersOfCommunique() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("communiques.paper");
  const words = { title: t("pageTitle"), lede: t("pageLede"), heading: t("heading"), submit: t("submit") };
  return <PapersView page={shown} words={words} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
