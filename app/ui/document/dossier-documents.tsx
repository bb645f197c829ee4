import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { DocumentsPage } from "~/presenters/documents";
import type { DossierHeader } from "~/presenters/dossier-header";

import { Card } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { SectionHead } from "../dossier/header";
import { DossierTabs } from "../dossier/tabs";
import { Empty } from "../empty";
import { NoteIcon } from "../icons";
import { Stack } from "../layout";
import { Notes } from "../member/notes";
import { Pager } from "../pager";
import type { RefusalCode } from "../refusal";
import { AddDocument } from "./add-document";

type DossierDocumentsProps = { readonly header: DossierHeader; readonly page: DocumentsPage; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null | undefined };

/** The files of one dossier, the newest first, and the form that adds one. */
export function DossierDocuments({ header, page: { lines, older, add }, lastResult, refusal }: DossierDocumentsProps) {
  const t = useTranslations("documents");
  const common = useTranslations("common");
  return (
    <>
      <SectionHead header={header} />
      <DossierTabs sections={header.sections} current="documents" />
      <Stack>
        {lines.length === 0 ? (
          <Empty icon={NoteIcon} title={t("empty")}>{add ? t("emptyHelp") : t("emptyRead")}</Empty>
        ) : (
          <Card title={t("list")}>
            <ul className="items">
              {lines.map(({ id, href, name, note, level, strikeHref }) => (
                <li key={id} id={id}>
                  <span className="item-icon"><NoteIcon /></span>
                  <div className="item-words">
                    <a href={href} download><bdi>{name}</bdi></a>
                    <span className="item-note"><Notes notes={note} /></span>
                    {strikeHref && <p className="small"><a href={strikeHref}>{common("action.strikeOut")} <span className="sr-only" dir="auto">{name}</span></a></p>}
                  </div>
                  <div className="item-end"><ConfidentialityBadge level={level} /></div>
                </li>
              ))}
            </ul>
            <Pager next={older} />
          </Card>
        )}
        {add && <AddDocument add={add} lastResult={lastResult} refusal={refusal} />}
      </Stack>
    </>
  );
}
