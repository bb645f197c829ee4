import { useTranslations } from "use-intl";

import type { ChainPage } from "~/presenters/chain-page";
import type { DossierHeader } from "~/presenters/dossier-header";

import { Card } from "../card";
import { DossierTabs } from "../dossier/tabs";
import { SectionHead } from "../dossier/header";
import { Empty } from "../empty";
import { LinkIcon } from "../icons";
import { Stack } from "../layout";
import { ChainDrawing } from "./chain-drawing";
import { ChainList } from "./chain-list";
import { CriticalCard } from "./critical-card";

/** What waits for what in a dossier: the critical path in a sentence, the drawing, and the list that says the same. */
export function DossierChain({ header, page }: { readonly header: DossierHeader; readonly page: ChainPage }) {
  const t = useTranslations("chains.page");
  return (
    <>
      <SectionHead header={header} />
      <DossierTabs sections={header.sections} current="commitments" />
      <h2 className="section-title">{t("title")}</h2>
      {page.list.length === 0 ? (
        <Empty icon={LinkIcon} title={t("empty")}>{t("emptyHow")}</Empty>
      ) : (
        <Stack>
          <CriticalCard summary={page} />
          <div className="chain-parts">
            <Card title={t("drawing")}>
              <p className="field-help">{t("drawingHelp")}</p>
              <ChainDrawing drawing={page.drawing} />
              {page.hasExpected && <p className="small muted">{t("ifKept")}</p>}
            </Card>
            <Card title={t("list")}>
              <ChainList branches={page.list} />
            </Card>
          </div>
        </Stack>
      )}
    </>
  );
}
