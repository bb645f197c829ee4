import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { translator } from "~/i18n/translator";
import { handoverLines } from "~/presenters/handover";
import { page } from "~/session/gate";
import { Breadcrumb } from "~/ui/breadcrumb";
import { HandoverList } from "~/ui/handover/handover-list";
import { Narrow } from "~/ui/layout";
import { PageTitle } from "~/ui/page-title";
import { handoversOf } from "@db/queries/handovers";

export const loader = page("/handovers", async ({ viewer, language }) => {
  const t = translator(language);
  return { title: t("common.pageTitle", { page: t("handovers.list") }), lines: handoverLines(language, await handoversOf(viewer.id)) };
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Handovers() {
  const t = useTranslations();
  const { lines } = useLoaderData<typeof loader>();
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: "/settings", label: t("settings.title") }]} />
      <PageTitle lede={t("handovers.listLede")}>{t("handovers.title")}</PageTitle>
      <HandoverList lines={lines} />
    </Narrow>
  );
}
