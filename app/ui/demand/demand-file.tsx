import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { DemandFilePage } from "~/presenters/demand-file";

import { Breadcrumb } from "../breadcrumb";
import { Actions, ButtonLink } from "../button";
import { Card, Identity } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { Empty } from "../empty";
import { CrossCircleIcon, NoteIcon } from "../icons";
import { Stack } from "../layout";
import { Notes } from "../member/notes";
import { DemandList } from "./demand-list";

/** A demand file: its title, the next step, its texts in order, where it is struck out, and, as `children`, where it was handed over. */
export function DemandFileView({ page, strikeHref, children }: { readonly page: DemandFilePage; readonly strikeHref: string | null; readonly children?: ReactNode }) {
  const t = useTranslations("demands");
  const deposits = useTranslations("deposits");
  const strikes = useTranslations("strikes");
  const { next, can, items } = page;
  return (
    <>
      <Breadcrumb crumbs={page.crumbs} />
      <Stack>
        <Identity number={page.dossier.number} states={<ConfidentialityBadge level={page.level} />}>
          <h1><bdi>{page.title}</bdi></h1>
          <p className="muted"><Notes notes={page.note} /></p>
          {page.waits && <p>{t(`file.${page.waits}`)}</p>}
          {(next || can.edit || can.deposit || strikeHref) && (
            <Actions>
              {next && <ButtonLink kind="go" href={next.href} aria-label={next.title ? t("fileEdit.of", { action: t(`file.next.${next.key}`), title: next.title }) : undefined}>{t(`file.next.${next.key}`)}</ButtonLink>}
              {can.deposit && next?.key !== "deposit" && <ButtonLink href={`/files/${page.id}/deposit`}>{deposits("page.another")}</ButtonLink>}
              {can.edit && <ButtonLink href={`/files/${page.id}/edit`}>{t("file.edit")}</ButtonLink>}
              {strikeHref && <ButtonLink icon={CrossCircleIcon} href={strikeHref}>{strikes("link")}</ButtonLink>}
            </Actions>
          )}
          {page.notDepositable && <p className="muted">{deposits(`form.why.${page.notDepositable}`)}</p>}
        </Identity>
        {items.length === 0 ? <Empty icon={NoteIcon} title={t("file.empty")}>{t("file.emptyHelp")}</Empty> : <Card title={t("file.texts")} count={items.length}><DemandList items={items} /></Card>}
        {children}
      </Stack>
    </>
  );
}
