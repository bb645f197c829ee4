import { useTranslations } from "use-intl";

import type { StruckPage } from "~/presenters/strike";

import { ButtonLink } from "../button";
import type { Fact } from "../facts";
import { ReturnIcon } from "../icons";
import { Stack } from "../layout";
import { Notice } from "../notice";
import { UserText } from "../user-text";
import { RecordCard, UpToDossier } from "./record";

/** Who struck a record out, when and why, as facts. */
export function useStrikeFacts({ by, on, reason }: Pick<StruckPage, "by" | "on" | "reason">): Fact[] {
  const t = useTranslations("strikes.fact");
  return [
    { key: "by", label: t("struckBy"), value: <bdi>{by}</bdi> },
    { key: "on", label: t("struckOn"), value: on },
    { key: "reason", label: t("reason"), value: <UserText text={reason} /> },
  ];
}

/** The page of a record that was struck out, for those who work on its dossier. */
export function StruckRecord({ page }: { readonly page: StruckPage }) {
  const t = useTranslations("strikes.struck");
  const facts = useStrikeFacts(page);
  return (
    <>
      <UpToDossier dossier={page.record.dossier} />
      <Stack>
        <Notice kind="warning">{t("notice")}</Notice>
        <RecordCard record={page.record} struck top facts={facts}>
          {page.restoreHref && (
            <div className="actions">
              <ButtonLink icon={ReturnIcon} href={page.restoreHref}>{t("restore")}</ButtonLink>
            </div>
          )}
        </RecordCard>
      </Stack>
    </>
  );
}
