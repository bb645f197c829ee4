import { useTranslations } from "use-intl";

import type { DossierHeader } from "~/presenters/dossier-header";
import type { MemberPageData } from "~/presenters/member-page";
import type { PublicationPage } from "~/presenters/publication";

import { SectionHead } from "../dossier/header";
import { DossierTabs } from "../dossier/tabs";
import { Stack } from "../layout";
import { MemberPage } from "../member/member-page";
import { Notice } from "../notice";
import { RecordsForm } from "./records-form";

export type PublicationProps = {
  readonly header: DossierHeader;
  readonly publication: PublicationPage;
  /** The members' page with what is ticked; null when they would see nothing. */
  readonly preview: MemberPageData | null;
  /** What is ticked was chosen here and is not saved. */
  readonly trying: boolean;
  readonly mayPublish: boolean;
  readonly stale: boolean;
  readonly saved: boolean;
};

/** What members see of a dossier, and the list in which that is decided. */
export function Publication({ header, publication, preview, trying, mayPublish, stale, saved }: PublicationProps) {
  const t = useTranslations("member.publication");
  return (
    <Stack>
      <SectionHead header={header} />
      <DossierTabs sections={header.sections} current="publication" />
      {stale && <Notice kind="error" title={t("stale")} />}
      {saved && <Notice kind="success" title={t("saved")} />}
      {publication.unseen && <Notice kind="warning" title={t(publication.unseen)} />}
      <div className="publication">
        <RecordsForm records={publication.records} mayPublish={mayPublish} />
        <section className="preview" aria-labelledby="preview">
          <h2 id="preview">{t("previewTitle")}</h2>
          {trying && <p className="muted">{t("previewOfChoice")}</p>}
          {preview ? <MemberPage page={preview} preview /> : <p className="muted">{t("nothingSeen")}</p>}
        </section>
      </div>
    </Stack>
  );
}
