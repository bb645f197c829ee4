import { useTranslations } from "use-intl";

import type { AuditPage } from "~/presenters/audit";

import { AdminTabs } from "../admin/admin-tabs";
import { SideBySide, Stack } from "../layout";
import { PageTitle } from "../page-title";
import { AnchorCard, LimitsCard } from "./anchor-card";
import { CheckCard } from "./check-card";
import { FaultTable } from "./fault-table";
import { HeadsCard } from "./heads-card";

/** Whether the history holds, and what to keep outside so that it can be shown later. */
export function AuditScreen({ page, newId }: { readonly page: AuditPage; readonly newId: string }) {
  const t = useTranslations("audit");
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <AdminTabs current="audit" />
      <SideBySide>
        <Stack>
          <CheckCard check={page.check} newId={newId} />
          {page.check && page.check.faults.length > 0 && <FaultTable faults={page.check.faults} more={page.check.more} />}
          <HeadsCard heads={page.heads} more={page.moreHeads} />
        </Stack>
        <Stack>
          <AnchorCard anchors={page.anchors} />
          <LimitsCard />
        </Stack>
      </SideBySide>
    </>
  );
}
