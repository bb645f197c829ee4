import { useTranslations } from "use-intl";

import type { MemberPageData } from "~/presenters/member-page";

import { Badge } from "../badge";
import { Card, Identity, Sentence } from "../card";
import { CommuniqueItems } from "../communique/communique-list";
import { Empty } from "../empty";
import { Facts } from "../facts";
import { HeadCountBar } from "../head-count-bar";
import { ClockIcon, FlagIcon } from "../icons";
import { Narrow, Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { Steps } from "../steps";
import { MemberCommitmentsCard } from "./member-commitments";
import { MemberDemands } from "./member-demands";
import { MovedCard } from "./moved-card";
import { MemberStory } from "./member-story";

type MemberPageProps = {
  readonly page: MemberPageData;
  /** Shown inside another page: the title is not that page's. */
  readonly preview?: boolean;
};

/** A dossier as its members read it: one sentence, five steps, what moved, what is awaited from whom, the story. */
export function MemberPage({ page, preview = false }: MemberPageProps) {
  const t = useTranslations("member");
  const isEmpty = page.commitments === null && page.story.length === 0 && page.demands.length === 0 && page.communiques.length === 0;
  return (
    <Narrow>
      <Stack>
        <MemberIdentity page={page} preview={preview} />
        {isEmpty ? (
          <Empty title={t("nothingYet")}>{t("nothingYetHelp")}</Empty>
        ) : (
          <>
            {page.communiques.length > 0 && <Card title={t("communiques")} count={page.communiques.length}><CommuniqueItems items={page.communiques} /></Card>}
            <MovedCard moved={page.moved} />
            {page.commitments && <MemberCommitmentsCard commitments={page.commitments} />}
            {page.demands.length > 0 && <MemberDemands demands={page.demands} />}
            {page.story.length > 0 && (
              <Card title={t("story")}>
                <MemberStory lines={page.story} />
              </Card>
            )}
          </>
        )}
      </Stack>
    </Narrow>
  );
}

function MemberIdentity({ page, preview }: Required<MemberPageProps>) {
  const t = useTranslations("member");
  const title = <LocalizedName name={page.title} />;
  return (
    <Identity number={page.number}>
      {preview ? <p className="member-title">{title}</p> : <h1 className="member-title">{title}</h1>}
      <Sentence>
        {page.standing} {page.awaited && <bdi>{page.awaited}</bdi>}
      </Sentence>
      {page.turn && (
        <div>
          <Badge tone={page.turn.whose} icon={page.turn.whose === "ours" ? FlagIcon : ClockIcon}>
            {page.turn.words}
          </Badge>
        </div>
      )}
      {page.people && <HeadCountBar people={page.people} />}
      {page.step && <Steps reached={page.step} />}
      <Facts
        facts={[
          { key: "organisation", label: t("organisation"), value: <LocalizedName name={page.organisation} /> },
          { key: "category", label: t("category"), value: page.category && <bdi>{page.category}</bdi> },
        ]}
      />
    </Identity>
  );
}
