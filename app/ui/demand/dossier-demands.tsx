import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { DossierDemandsPage } from "~/presenters/dossier-demands";
import type { DossierHeader } from "~/presenters/dossier-header";

import { Actions, ButtonLink } from "../button";
import { Card } from "../card";
import { DossierTabs } from "../dossier/tabs";
import { SectionHead } from "../dossier/header";
import { Empty } from "../empty";
import { NoteIcon, PlusIcon } from "../icons";
import { Stack } from "../layout";
import { Notes } from "../member/notes";
import { DemandList } from "./demand-list";

/** The demands of one dossier: what waits for us first, then file by file; as `children` what was agreed. */
export function DossierDemands({ header, page, children }: { readonly header: DossierHeader; readonly page: DossierDemandsPage; readonly children?: ReactNode }) {
  const t = useTranslations("demands");
  const { waiting, files, loose, begin } = page;
  const nothing = files.length === 0 && loose.length === 0;
  return (
    <>
      <SectionHead header={header} />
      <DossierTabs sections={header.sections} current="demands" />
      <Stack>
        {nothing ? (
          <Empty icon={NoteIcon} title={t("empty")} action={begin && <><ButtonLink kind="go" icon={PlusIcon} href={begin.file}>{t("newFile")}</ButtonLink><ButtonLink href={begin.demand}>{t("newDemand")}</ButtonLink></>}>
            {begin ? t("emptyHelp") : t("emptyRead")}
          </Empty>
        ) : (
          <>
            {begin && (
              <Actions>
                <ButtonLink kind="go" icon={PlusIcon} href={begin.demand}>{t("newDemand")}</ButtonLink>
                <ButtonLink href={begin.file}>{t("newFile")}</ButtonLink>
                <ButtonLink kind="plain" href="/templates">{t("templates")}</ButtonLink>
              </Actions>
            )}
            {waiting.length > 0 && <Card title={t("waiting")} count={waiting.length}><DemandList items={waiting} /></Card>}
            {files.map((file) => (
              <Card key={file.id} title={<a href={file.href}><bdi>{file.title}</bdi></a>}>
                <p className="item-note"><Notes notes={file.note} /></p>
                <DemandList items={file.items} />
              </Card>
            ))}
            {loose.length > 0 && <Card title={t("loose")} count={loose.length}><DemandList items={loose} /></Card>}
          </>
        )}
        {children}
      </Stack>
    </>
  );
}
