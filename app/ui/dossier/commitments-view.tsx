import { useTranslations } from "use-intl";

import type { Side } from "~/domain/commitment";
import type { DossierHeader } from "~/presenters/dossier-header";
import type { PromiseLine } from "~/presenters/promise-line";

import { ButtonLink } from "../button";
import { Card } from "../card";
import { Empty } from "../empty";
import { LinkIcon } from "../icons";
import { Stack } from "../layout";
import { PromiseList } from "../story/promise";
import { SectionHead } from "./header";
import { DossierTabs } from "./tabs";

/** The commitments of one dossier, theirs and ours, each with what became of it. */
export function DossierCommitments({ header, commitments }: { readonly header: DossierHeader; readonly commitments: Readonly<Record<Side, readonly PromiseLine[]>> }) {
  const t = useTranslations("story.ledger");
  const chains = useTranslations("chains.page");
  const sides = (["theirs", "ours"] as const).filter((side) => commitments[side].length > 0);
  return (
    <>
      <SectionHead header={header} />
      <DossierTabs sections={header.sections} current="commitments" />
      <p><ButtonLink icon={LinkIcon} href={`${header.address}/chain`}>{chains("link")}</ButtonLink></p>
      <Stack>
        {sides.length === 0 && <Empty title={t("empty")}>{t("emptyHelp")}</Empty>}
        {sides.map((side) => (
          <Card key={side} title={t(side)} count={commitments[side].length}>
            <PromiseList label={t(side)} promises={commitments[side]} />
          </Card>
        ))}
      </Stack>
    </>
  );
}
