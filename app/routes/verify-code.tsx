import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { readCode } from "~/domain/paper";
import { translator } from "~/i18n/translator";
import { verifyPage } from "~/presenters/verify";
import { page } from "~/session/gate";
import { Verify } from "~/ui/paper/verify";
import { paperCertificate } from "@db/queries/papers";

/** Where the code on a paper leads: whether it was issued, to whoever holds it (settled question 32). */
export const loader = page("/verify/:code", async ({ language, params }) => {
  const typed = params.code ?? "";
  const code = readCode(typed);
  const certificate = code === null ? null : await paperCertificate(code);
  const t = translator(language);
  return data({ title: t("common.pageTitle", { page: t("papers.verify.title") }), page: verifyPage({ typed: typed.slice(0, 40) }, certificate, language) }, { status: certificate ? 200 : 404 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function VerifyCode() {
  return <Verify page={useLoaderData<typeof loader>().page} />;
}
