import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { CommuniquePublicationPage } from "~/presenters/communique-publication";

import { Breadcrumb } from "../breadcrumb";
import { Actions, Button, ButtonLink } from "../button";
import { Card, Identity } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { Consequences } from "../consequences";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { EyeIcon, HandshakeIcon, MegaphoneIcon, PeopleIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Narrow, Stack } from "../layout";
import { Notes } from "../member/notes";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";

type PublicationProps = { readonly page: CommuniquePublicationPage; readonly stale: boolean; /** The text as members read it. */ readonly children: ReactNode };

/** A communiqué as members read it, before they do: what they would learn by it, and the one button. Once it is published, the way back. */
export function CommuniquePublication({ page, stale, children }: PublicationProps) {
  const t = useTranslations("communiques.publication");
  const isDraft = page.state === "draft";
  return (
    <Narrow>
      <Breadcrumb crumbs={page.crumbs.map(({ href, label }) => ({ href, label: <bdi>{label}</bdi> }))} />
      <PageTitle lede={t(isDraft ? "lede" : "publishedLede")}>{t(isDraft ? "title" : "publishedTitle")}</PageTitle>
      <Stack>
        {stale && <Notice kind="error" title={t("stale")} />}
        {page.dossierPublication && <Notice kind="warning">{t("dossierUnpublished")} <a href={page.dossierPublication}>{t("dossierLink")}</a></Notice>}
        {isDraft && <Reveals page={page} />}
        <section className="preview" aria-labelledby="preview">
          <h2 id="preview">{t("preview")}</h2>
          <Identity>
            <p className="member-title"><bdi>{page.organisation}</bdi></p>
            <h3 className="communique-title"><bdi>{page.title}</bdi></h3>
          </Identity>
          <Card>{children}</Card>
        </section>
        {page.mayPublish && <Step page={page} />}
      </Stack>
    </Narrow>
  );
}

const ICONS = { meeting: PeopleIcon, action: MegaphoneIcon, commitment: HandshakeIcon } as const;

function Reveals({ page: { reveals } }: { readonly page: CommuniquePublicationPage }) {
  const t = useTranslations("communiques.publication");
  if (reveals.length === 0) return <Notice>{t("revealsNothing")}</Notice>;
  return (
    <Notice kind="warning" title={t("revealsTitle")}>
      <p>{t("revealsWords")}</p>
      <ItemList>
        {reveals.map(({ id, kind, title, verbatim, note, level }) => (
          <Item key={id} icon={ICONS[kind]} title={verbatim ? <q dir="auto">{title}</q> : <bdi>{title}</bdi>} note={<Notes notes={note} />} end={<ConfidentialityBadge level={level} />} />
        ))}
      </ItemList>
    </Notice>
  );
}

function Step({ page: { state, version, editHref, back } }: { readonly page: CommuniquePublicationPage }) {
  const t = useTranslations("communiques");
  return (
    <form method="post" className="stack">
      <FormOf />
      <Hidden name="version" value={String(version)} />
      {state === "published" && <Consequences items={[t("publication.unpublishEffect"), t("publication.unpublishKept")]} undo={{ possible: true, words: t("publication.unpublishUndo") }} />}
      <Actions>
        {state === "draft"
          ? <><Button kind="go" icon={EyeIcon} name="intent" value="publish">{t("publication.publish")}</Button><ButtonLink href={editHref}>{t("publication.edit")}</ButtonLink></>
          : <Button kind="danger" name="intent" value="unpublish">{t("publication.unpublish")}</Button>}
        <ButtonLink kind="plain" href={back}>{t("delete.back")}</ButtonLink>
      </Actions>
    </form>
  );
}
