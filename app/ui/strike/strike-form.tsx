import { useTranslations } from "use-intl";

import type { Id } from "~/domain/viewer";
import type { StrikePage } from "~/presenters/strike";

import { Hidden } from "../form/hidden";
import { CrossCircleIcon } from "../icons";
import { Narrow, Stack } from "../layout";
import { NobodyMay } from "../nobody-may";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import { type Answer, ReasonStep } from "./reason-step";
import { RecordCard, UpToDossier } from "./record";

type StrikeOutProps = Answer & { readonly page: StrikePage; readonly strikeId: Id };

/** Striking a record out: what it is, what will go with it, why, and one button. */
export function StrikeOut({ page, strikeId, ...answer }: StrikeOutProps) {
  const t = useTranslations("strikes");
  return (
    <Narrow>
      <UpToDossier dossier={page.record.dossier} />
      <PageTitle lede={t("lede")}>{page.heading}</PageTitle>
      <Stack>
        <RecordCard record={page.record} struck={false} />
        <ReasonStep id="strike" page={page} reason={{ label: t("reason"), help: t("reasonHelp") }} button={{ kind: "danger", icon: CrossCircleIcon, words: t("submit") }} {...answer}>
          <Hidden name="id" value={strikeId} />
          <Hidden name="seen" value={page.seen} />
        </ReasonStep>
      </Stack>
    </Narrow>
  );
}

/** A record that nobody in the bureau may strike out: what it is, and how somebody may. */
export function NobodyStrikes({ page, mayDelegate }: { readonly page: StrikePage; readonly mayDelegate: boolean }) {
  const t = useTranslations("strikes");
  return (
    <Narrow>
      <UpToDossier dossier={page.record.dossier} />
      <PageTitle lede={t("lede")}>{page.heading}</PageTitle>
      <Stack>
        <NobodyMay title={t("nobody")} why={t("nobodyWhy")} mayDelegate={mayDelegate} />
        <RecordCard record={page.record} struck={false} />
      </Stack>
    </Narrow>
  );
}

/** A file of demands that was handed over: its deposits are struck out first, from its page. */
export function StillDeposited({ page }: { readonly page: StrikePage }) {
  const t = useTranslations("strikes.deposited");
  return (
    <Narrow>
      <UpToDossier dossier={page.record.dossier} />
      <PageTitle>{page.heading}</PageTitle>
      <Stack>
        <Notice kind="warning" title={t("title")}>
          <p>{t("first")}</p>
          <p><a href={page.back}>{t("file")}</a></p>
        </Notice>
        <RecordCard record={page.record} struck={false} />
      </Stack>
    </Narrow>
  );
}
