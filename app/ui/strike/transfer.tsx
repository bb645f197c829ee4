import { useTranslations } from "use-intl";

import type { Id } from "~/domain/viewer";
import type { TransferPage } from "~/presenters/meeting-transfer";

import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { DossierStateBadge } from "../dossier-state-badge";
import { Empty } from "../empty";
import { Facts } from "../facts";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { ArrowOnIcon, FolderIcon, SearchIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { MeetingHeading } from "../meeting/meeting-heading";
import { Notice } from "../notice";
import { Refusal, type RefusalCode } from "../refusal";

/** Moving a meeting to another dossier: the choice of the dossier, then what it will do, and one button. */
export function TransferMeeting({ page, changeId, refusal }: { readonly page: TransferPage; readonly changeId: Id; readonly refusal: RefusalCode | null | undefined }) {
  const t = useTranslations("strikes.transfer");
  return (
    <div className="narrow">
      <MeetingHeading title={t("title")} dossier={page.dossier} />
      <Stack>
        <Card>
          <p><b><bdi>{page.title}</bdi></b></p>
          <p className="muted">{page.when}</p>
        </Card>
        <Refusal code={refusal} />
        {page.open ? page.chosen ? <Confirm page={page} chosen={page.chosen} changeId={changeId} /> : <Choose page={page} /> : <Notice kind="warning">{t("closed")}</Notice>}
      </Stack>
    </div>
  );
}

function Confirm({ page, chosen, changeId }: { readonly page: TransferPage; readonly chosen: NonNullable<TransferPage["chosen"]>; readonly changeId: Id }) {
  const t = useTranslations();
  const named = ({ number, title }: Pick<typeof chosen, "number" | "title">) => (
    <>{number ? <bdi>{number}</bdi> : t("strikes.transfer.draft")} · <LocalizedName name={title} /></>
  );
  return (
    <Card>
      <form className="form" method="post">
        <Facts column facts={[{ key: "from", label: t("strikes.transfer.from"), value: named(page.dossier) }, { key: "to", label: t("strikes.transfer.to"), value: named(chosen) }]} />
        <Consequences items={chosen.effects} undo={{ possible: true, words: chosen.undo }} />
        <FormOf />
        <Hidden name="id" value={changeId} />
        <Hidden name="to" value={chosen.id} />
        <Hidden name="version" value={String(page.version)} />
        <div className="actions">
          <Button kind="go" icon={ArrowOnIcon}>{t("strikes.transfer.submit")}</Button>
          <ButtonLink href={page.href}>{t("strikes.transfer.another")}</ButtonLink>
          <ButtonLink href={page.back}>{t("common.action.cancel")}</ButtonLink>
        </div>
      </form>
    </Card>
  );
}

function Choose({ page }: { readonly page: TransferPage }) {
  const t = useTranslations("strikes.transfer");
  return (
    <>
      <search>
        <form method="get">
          <label className="field-label" htmlFor="transfer-words">{t("search")}</label>
          <div className="actions">
            <input className="control" id="transfer-words" name="words" type="search" dir="auto" defaultValue={page.words} />
            <Button icon={SearchIcon}>{t("searchButton")}</Button>
          </div>
        </form>
      </search>
      {page.targets.length === 0 ? (
        <Empty title={t("none")}>{t("noneHow")}</Empty>
      ) : (
        <Card title={t("choose")}>
          <ItemList>
            {page.targets.map(({ id, href, number, title, organisation, state }) => (
              <Item
                key={id} icon={FolderIcon} href={href} end={<DossierStateBadge state={state} />} title={<LocalizedName name={title} />}
                note={<>{number ? <bdi>{number}</bdi> : t("draft")} · <LocalizedName name={organisation} /></>}
              />
            ))}
          </ItemList>
        </Card>
      )}
    </>
  );
}
