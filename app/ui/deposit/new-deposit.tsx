import { type ComponentProps } from "react";
import { useTranslations } from "use-intl";

import type { ChangedTexts, NewDepositPage } from "~/presenters/deposit-form";

import { Actions, ButtonLink } from "../button";
import { Card } from "../card";
import { Stack } from "../layout";
import { MeetingHeading } from "../meeting/meeting-heading";
import { Notice } from "../notice";
import { ChangedFile } from "./changed-file";
import { DepositForm } from "./deposit-form";
import { TextsShown } from "./texts-shown";

type NewDepositProps = { readonly page: NewDepositPage; readonly changed: ChangedTexts | null } & Pick<ComponentProps<typeof DepositForm>, "lastResult" | "refusal">;

/** A file to be handed over: what will be frozen, and to whom, when and how. */
export function NewDeposit({ page, changed, lastResult, refusal }: NewDepositProps) {
  const t = useTranslations();
  const { whyNot, dossier } = page;
  return (
    <div className="narrow">
      <MeetingHeading title={page.heading} dossier={dossier} />
      <Stack>
        {page.recordedAt && !lastResult && <Notice kind="success" title={page.recordedAt} />}
        {changed && <ChangedFile changed={changed} />}
        {whyNot ? (
          <>
            <Notice kind="warning" title={t("deposits.form.notOpenTitle")}>
              {whyNot === "closed" ? t("deposits.form.notOpenWords", { state: t(`terms.dossierState.${dossier.state}`) }) : t(`deposits.form.why.${whyNot}`)}
            </Notice>
            <Actions><ButtonLink href={page.back}>{t("deposits.form.back")}</ButtonLink></Actions>
          </>
        ) : (
          <>
            {!changed && (
              <Card title={t("deposits.form.texts")}>
                <p><strong><bdi>{page.file}</bdi></strong></p>
                <TextsShown texts={page.texts} />
                <p className="muted">{t("deposits.form.textsHelp")}</p>
                {page.before && <p>{page.before}</p>}
              </Card>
            )}
            <DepositForm page={page} lastResult={lastResult} refusal={refusal} />
          </>
        )}
      </Stack>
    </div>
  );
}
