import type { ChainSummary } from "~/presenters/chain-summary";
import type { DossierPage } from "~/presenters/dossier-page";
import type { RedLineShown } from "~/presenters/red-lines";

import { CriticalCard } from "../chain/critical-card";
import { Columns, Stack } from "../layout";
import { RedLinesCard } from "../red-line/red-lines-card";
import { AskedOfUs, BalanceCard, MembersCard } from "../story/aside";
import { EmptyStory, StoryView } from "../story/story-view";
import { DossierHead } from "./header";
import { NobodyDecides } from "./nobody-decides";
import { RefusalNote } from "./refusal-note";
import { DossierTabs } from "./tabs";

type DossierViewProps = {
  readonly page: DossierPage;
  /** Null where nothing in the dossier waits for anything. */
  readonly chains: ChainSummary | null;
  /** Null for everybody but the bureau. */
  readonly redLines: readonly RedLineShown[] | null;
};

/** The dossier's page for those who work on it: its head, its story, and beside it what waits for us. */
export function DossierView({ page: { header, turn, story, asked, balance, members, decision }, chains, redLines }: DossierViewProps) {
  const happened = [...story.told, ...story.upcoming].some(({ kind }) => kind !== "moves");
  return (
    <>
      <DossierHead header={header} turn={turn} />
      <NobodyDecides data={decision.nobody} />
      {decision.refusal && <RefusalNote {...decision.refusal} />}
      <DossierTabs sections={header.sections} current="story" />
      <Columns
        aside={
          <>
            <AskedOfUs asked={asked} />
            <BalanceCard balance={balance} href={`${header.address}/commitments`} />
            {chains && <CriticalCard summary={chains} drawing={`${header.address}/chain`} />}
            {redLines && <RedLinesCard lines={redLines} href={`${header.address}/red-lines`} />}
            <MembersCard members={members} href={`${header.address}/publication`} />
          </>
        }
      >
        <Stack>
          {!happened && <EmptyStory recordable={turn !== null} />}
          <StoryView story={story} />
        </Stack>
      </Columns>
    </>
  );
}
