import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { MemberDemandPage } from "~/presenters/member-demand";

import { Breadcrumb } from "../breadcrumb";
import { Card, Identity, Sentence } from "../card";
import { DemandStateBadge } from "../demand-state-badge";
import { InboxIcon, SpeechIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Narrow, Stack } from "../layout";

/** A demand as members read it: what became of it, to whom it was handed over, and its words. */
export function MemberDemand({ page, children }: { readonly page: MemberDemandPage; readonly children: ReactNode }) {
  const t = useTranslations("demands");
  const answers = useTranslations("responses.member");
  return (
    <Narrow>
      <Breadcrumb crumbs={page.crumbs} />
      <Stack>
        <Identity states={<DemandStateBadge state={page.state} />}>
          <h1><bdi>{page.title}</bdi></h1>
          <Sentence>{page.sentence}</Sentence>
        </Identity>
        <Card title={t("page.deposits")}>
          <ItemList>{page.deposits.map((line) => <Item key={line} icon={InboxIcon} title={line} />)}</ItemList>
        </Card>
        {page.answers.length > 0 && (
          <Card title={answers("title")}>
            <ItemList>{page.answers.map(({ id, words }) => <Item key={id} icon={SpeechIcon} title={words} />)}</ItemList>
          </Card>
        )}
        <Card title={t("member.text")}>{children}</Card>
        <p><a href={page.dossier.href}>{page.dossier.label}</a></p>
      </Stack>
    </Narrow>
  );
}
