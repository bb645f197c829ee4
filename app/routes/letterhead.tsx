import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { emblemBytes } from "~/commands/emblem-bytes";
import { keepLetterhead } from "~/commands/keep-letterhead";
import { may } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import { settled } from "~/forms/conflict";
import { idField } from "~/forms/id";
import { letterheadForm } from "~/forms/letterhead";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { letterheadConflict, letterheadPage } from "~/presenters/letterhead";
import { emblemOf } from "~/presenters/paper-frame";
import { notFound, page } from "~/session/gate";
import { changeWithFiles } from "~/session/upload";
import { LetterheadScreen } from "~/ui/admin/letterhead-screen";
import { Conflict } from "~/ui/conflict";
import { Notice } from "~/ui/notice";
import { letterheadOf } from "@db/queries/letterheads";
import { organisationsAmong } from "@db/queries/organisations";
import { organisationsDownTo } from "@db/queries/papers";

const ADDRESS = "/admin/organisations/:id/letterhead";
const addressOf = (id: string): string => `/admin/organisations/${id}/letterhead`;

/** The organisation of the address, which the viewer administers; 404 for anybody else. */
async function organisationAt(viewer: Viewer, id: string) {
  if (!idField.safeParse(id).success || !may(viewer, "organisation.keep", { organisationId: id })) notFound();
  const [organisation] = await organisationsAmong([id]);
  return organisation ?? notFound();
}

export const loader = page(ADDRESS, async ({ viewer, language, url, params, carried, today }) => {
  const { id, name } = await organisationAt(viewer, params.id ?? "");
  const [row, speakers] = await Promise.all([letterheadOf(id), organisationsDownTo(id)]);
  const emblem = emblemOf(speakers);
  return {
    title: translator(language)("common.pageTitle", { page: translator(language)("letterhead.title") }),
    page: letterheadPage({ organisation: { href: `/admin/organisations/${id}`, name }, row, speakers, png: emblem && (await emblemBytes(emblem)), language, today }),
    saved: url.searchParams.has("saved"),
    lastResult: carried && parseForm(carried, letterheadForm).reply(),
  };
});

export const action = changeWithFiles(ADDRESS, async ({ viewer, form: sent, files, language, now, params }) => {
  const { id } = await organisationAt(viewer, params.id ?? "");
  const form = settled(sent);
  const reply = parseForm(form, letterheadForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), conflict: null }, { status: 422 });
  const result = await keepLetterhead(viewer, id, reply.value, files.get("emblem"), now);
  if (result.ok) throw redirect(`${addressOf(id)}?saved`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "fields") return data({ lastResult: reply.reply({ fieldErrors: result.fields }), conflict: null }, { status: 422 });
  return data({ lastResult: null, conflict: { ...letterheadConflict(language, form, await letterheadOf(id)), id, withEmblem: reply.value.emblem !== null } }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Letterhead() {
  const t = useTranslations("letterhead");
  const { page: shown, saved, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.conflict) {
    const { id, withEmblem, ...conflict } = answer.conflict;
    return (
      <>
        {withEmblem && <Notice kind="warning" title={t("chooseAgain")} />}
        <Conflict page={conflict} back={addressOf(id)} />
      </>
    );
  }
  return <LetterheadScreen page={shown} saved={saved && !answer} lastResult={answer?.lastResult ?? lastResult} />;
}
