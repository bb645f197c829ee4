import { useTranslations } from "use-intl";

import type { DossierState } from "~/domain/dossier";

import { type DossierHead, MeetingHeading } from "../meeting/meeting-heading";
import { NotOpen } from "../meeting/not-open";
import { AgreementForm, type AgreementFormProps } from "./agreement-form";

export type AgreementFormPage = Omit<AgreementFormProps, "lastResult" | "refusal"> & {
  readonly heading: string;
  readonly dossier: DossierHead & { readonly state: DossierState };
  readonly open: boolean;
};

type AgreementFormViewProps = { readonly page: AgreementFormPage; /** Its text is locked. */ readonly signed?: boolean } & Pick<AgreementFormProps, "lastResult" | "refusal">;

/** An agreement as it is drafted, new or edited. */
export function AgreementFormView({ page, signed = false, lastResult, refusal }: AgreementFormViewProps) {
  const t = useTranslations();
  const { heading, dossier, open, ...form } = page;
  return (
    <div className="narrow">
      <MeetingHeading title={heading} dossier={dossier} />
      {signed ? (
        <NotOpen title={t("agreements.page.lockedTitle")} words={t("agreements.page.lockedWords")} href={page.back} />
      ) : open ? (
        <AgreementForm {...form} lastResult={lastResult} refusal={refusal} />
      ) : (
        <NotOpen title={t("agreements.notOpenTitle")} words={t("agreements.notOpenWords", { state: t(`terms.dossierState.${dossier.state}`) })} href={dossier.href} />
      )}
    </div>
  );
}
