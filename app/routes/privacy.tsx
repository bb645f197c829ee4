import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translator } from "~/i18n/translator";
import { privacyPage } from "~/presenters/privacy";
import { page } from "~/session/gate";
import { installationOf } from "~/session/installation";
import { PrivacyView } from "~/ui/privacy/privacy-view";
import { noticeInForce } from "@db/queries/legal-notice";
import { retentionRules } from "@db/queries/retention";

export const loader = page("/privacy", async ({ viewer, language, context }) => {
  const [{ notice }, installation, rules] = await Promise.all([noticeInForce(), installationOf(context), retentionRules()]);
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("privacy.title") }),
    page: privacyPage(language, { notice, union: installation?.name ?? null, rules }),
    signedIn: viewer !== null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Privacy() {
  const { page: words, signedIn } = useLoaderData<typeof loader>();
  return <PrivacyView page={words} signedIn={signedIn} />;
}
