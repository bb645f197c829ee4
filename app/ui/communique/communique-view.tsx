import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { CommuniquePage } from "~/presenters/communique";

import { Badges } from "../badge";
import { Breadcrumb } from "../breadcrumb";
import { Actions, ButtonLink } from "../button";
import { Card, Identity } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { Facts } from "../facts";
import { EyeIcon, NoteIcon } from "../icons";
import { Narrow, Stack } from "../layout";
import { ShareText } from "./share";
import { CommuniqueStateBadge } from "./state-badge";

/** Facts that are a name alone, which runs in its own direction; the others are sentences of the page. */
const NAMES: readonly string[] = ["dossier", "organisation"] satisfies readonly CommuniquePage["facts"][number]["key"][];

/** A communiqué as it is read, by members and from the inside; what can be done with it stands in its head. */
export function CommuniqueView({ page, children }: { readonly page: CommuniquePage; /** The text. */ readonly children: ReactNode }) {
  const t = useTranslations("communiques.page");
  const { title, crumbs, state, level, facts, share, paper } = page;
  return (
    <Narrow>
      <Breadcrumb crumbs={crumbs.map(({ href, label }) => ({ href, label: <bdi>{label}</bdi> }))} />
      <Stack>
        <Identity states={level && <Badges><CommuniqueStateBadge state={state} /><ConfidentialityBadge level={level} /></Badges>}>
          <h1><bdi>{title}</bdi></h1>
          <Facts facts={facts.map(({ key, value }) => ({ key, label: t(key), value: NAMES.includes(key) ? <bdi>{value}</bdi> : value }))} />
          <CommuniqueActions page={page} />
        </Identity>
        <Card title={t("text")}>{children}</Card>
        {paper && <Actions><ButtonLink icon={NoteIcon} href={paper}>{t("paper")}</ButtonLink></Actions>}
        {share && <ShareText {...share} />}
      </Stack>
    </Narrow>
  );
}

function CommuniqueActions({ page: { state, mayPublish, links } }: { readonly page: CommuniquePage }) {
  const t = useTranslations("communiques.page");
  if (Object.values(links).every((href) => href === null)) return null;
  return (
    <Actions>
      {links.publication && (mayPublish && state === "draft" ? <ButtonLink kind="go" icon={EyeIcon} href={links.publication}>{t("publish")}</ButtonLink> : <ButtonLink icon={EyeIcon} href={links.publication}>{t("publication")}</ButtonLink>)}
      {links.edit && <ButtonLink href={links.edit}>{t("edit")}</ButtonLink>}
      {links.papers && <ButtonLink href={links.papers}>{t("papers")}</ButtonLink>}
      {links.delete && <ButtonLink kind="plain" href={links.delete}>{t("delete")}</ButtonLink>}
    </Actions>
  );
}
