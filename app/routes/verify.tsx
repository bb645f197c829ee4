import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { readCode } from "~/domain/paper";
import { translator } from "~/i18n/translator";
import { verifyPage } from "~/presenters/verify";
import { page } from "~/session/gate";
import { Verify } from "~/ui/paper/verify";

/** Asks for the code that is printed on a paper; one that is written as codes are leads on to what is known of it. */
export const loader = page("/verify", async ({ language, url }) => {
  const typed = url.searchParams.get("code");
  const code = typed === null ? null : readCode(typed);
  if (code) throw redirect(`/verify/${code}`);
  const t = translator(language);
  return { title: t("common.pageTitle", { page: t("papers.verify.title") }), page: verifyPage(typed?.slice(0, 40) ?? null, null, language) };
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function AskForCode() {
  return <Verify page={useLoaderData<typeof loader>().page} />;
}
