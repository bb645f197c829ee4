import { useTranslations } from "use-intl";

import type { BackupsPage } from "~/presenters/backups";

import { Card } from "../card";
import { Facts } from "../facts";
import { Stack } from "../layout";

const COMMAND = "npm run restore";

/** Where the archives go, where their key lies, and what must be kept elsewhere. */
export function BackupPlaces({ places }: Pick<BackupsPage, "places">) {
  const t = useTranslations("backups.places");
  const { archives, besideData, keyFile } = places;
  return (
    <Card title={t("title")}>
      <Stack>
        <Facts
          facts={[
            { key: "archives", label: t("archives"), value: <bdi dir="ltr">{archives}</bdi> },
            { key: "key", label: t("key"), value: keyFile ? <bdi dir="ltr">{keyFile}</bdi> : t("keyInSetting") },
            { key: "restore", label: t("restore"), value: <bdi dir="ltr">{COMMAND}</bdi> },
          ]}
        />
        {besideData && <p>{t("besideData")}</p>}
        <p>{t("keyAdvice")}</p>
      </Stack>
    </Card>
  );
}
