import { useTranslations } from "use-intl";

import type { RestorePage } from "~/presenters/strike";

import { ReturnIcon } from "../icons";
import { Narrow, Stack } from "../layout";
import { PageTitle } from "../page-title";
import { type Answer, ReasonStep } from "./reason-step";
import { RecordCard, UpToDossier } from "./record";
import { useStrikeFacts } from "./struck-record";

/** Restoring a record: what it was and why it was struck out, what will come back, and one button. */
export function Restore({ page, ...answer }: Answer & { readonly page: RestorePage }) {
  const t = useTranslations("strikes.restore");
  const facts = useStrikeFacts(page.struck);
  return (
    <Narrow>
      <UpToDossier dossier={page.struck.record.dossier} />
      <PageTitle>{page.heading}</PageTitle>
      <Stack>
        <RecordCard record={page.struck.record} struck facts={facts} />
        <ReasonStep id="restore" page={page} reason={{ label: t("reason"), optional: true }} button={{ kind: "go", icon: ReturnIcon, words: t("submit") }} {...answer} />
      </Stack>
    </Narrow>
  );
}
