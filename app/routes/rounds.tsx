import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { keepsRounds } from "~/commands/keep-round";
import { translator } from "~/i18n/translator";
import { roundYears } from "~/presenters/round";
import { page } from "~/session/gate";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button";
import { PlusIcon } from "~/ui/icons";
import { Narrow } from "~/ui/layout";
import { PageTitle } from "~/ui/page-title";
import { RoundList } from "~/ui/round/round-list";
import { roundsOfAll } from "@db/queries/rounds";

export const loader = page("/rounds", async ({ viewer, language, today }) => {
  const t = translator(language);
  const mayKeep = keepsRounds(viewer);
  return { title: t("common.pageTitle", { page: t("rounds.title") }), years: roundYears(await roundsOfAll(), { language, today, mayKeep }), mayKeep };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Rounds() {
  const t = useTranslations();
  const { years, mayKeep } = useLoaderData<typeof loader>();
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: "/parties", label: t("parties.title") }]} />
      <PageTitle lede={t("rounds.lede")} action={mayKeep && <ButtonLink kind="go" icon={PlusIcon} href="/rounds/new">{t("rounds.add")}</ButtonLink>}>{t("rounds.title")}</PageTitle>
      <RoundList years={years} />
    </Narrow>
  );
}
