import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { verifyFile } from "~/commands/verify-file";
import { readCode } from "~/domain/paper";
import { parseForm } from "~/forms/parse";
import { verifyFileForm } from "~/forms/verify";
import { translator } from "~/i18n/translator";
import { verifyPage } from "~/presenters/verify";
import { page } from "~/session/gate";
import { changeWithMeasured } from "~/session/measured-upload";
import { Verify } from "~/ui/paper/verify";

/** Asks for the code that is printed on a paper; one that is written as codes are leads on to what is known of it. */
export const loader = page("/verify", async ({ language, url }) => {
  const typed = url.searchParams.get("code");
  const code = typed === null ? null : readCode(typed);
  if (code) throw redirect(`/verify/${code}`);
  const t = translator(language);
  return { title: t("common.pageTitle", { page: t("papers.verify.title") }), page: verifyPage({ typed: typed?.slice(0, 40) ?? null }, null, language) };
});

/** Says of a file whether it is a paper that was issued here. It is measured as it comes, and kept nowhere. */
export const action = changeWithMeasured("/verify", async ({ form, sent, language, context }) => {
  const reply = parseForm(form, verifyFileForm);
  const result = await verifyFile(sent, context.ip);
  if (!result.ok) return data({ page: verifyPage({}, null, language), lastResult: reply.reply({ fieldErrors: { paper: [result.code] } }) }, { status: result.code.startsWith("throttled") ? 429 : 422 });
  return data({ page: verifyPage({ sent: sent?.hash }, result.certificate, language), lastResult: null }, { status: result.certificate ? 200 : 404 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function AskForCode() {
  const { page: asked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <Verify page={answer?.page ?? asked} lastResult={answer?.lastResult} />;
}
