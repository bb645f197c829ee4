import { useTranslations } from "use-intl";

import type { SilencesPage } from "~/presenters/silences";

import { Badge } from "../badge";
import { Breadcrumb } from "../breadcrumb";
import { Empty } from "../empty";
import { SilenceIcon } from "../icons";
import { LocalizedName } from "../localized-name";
import { Notes } from "../member/notes";
import { PageTitle } from "../page-title";
import { Pager } from "../pager";
import { CellNote, Table } from "../table";

/** What a party was handed and never answered: what, when, in which dossier, for how long. */
export function Silences({ page }: { readonly page: SilencesPage }) {
  const t = useTranslations("silences");
  const parties = useTranslations("parties");
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/parties", label: parties("title") }, { href: `/parties/${page.party.id}`, label: <LocalizedName name={page.party.name} /> }]} />
      <PageTitle lede={t("lede")}>{page.heading}</PageTitle>
      {page.lines.length === 0 ? <Empty icon={SilenceIcon} title={t("emptyTitle")}>{t("empty")}</Empty> : (
        <Table
          caption={t("caption")} rows={page.lines} keyOf={({ id }) => id}
          columns={[
            { key: "asked", header: t("asked"), cell: ({ href, title, note }) => <><a href={href}><bdi>{title}</bdi></a><CellNote><Notes notes={note} /></CellNote></> },
            { key: "dossier", header: t("dossier"), cell: ({ dossier }) => <><a href={dossier.href}>{dossier.number ? <bdi>{dossier.number}</bdi> : <LocalizedName name={dossier.title} />}</a>{dossier.number && <CellNote><LocalizedName name={dossier.title} /></CellNote>}</> },
            { key: "on", header: t("on"), tight: true, cell: ({ depositHref, day }) => <a href={depositHref}>{day}</a> },
            { key: "since", header: t("since"), cell: ({ days, remarks }) => <><Badge tone="silent" icon={SilenceIcon}>{days}</Badge>{remarks.length > 0 && <CellNote><Notes notes={remarks} /></CellNote>}</> },
          ]}
        />
      )}
      <Pager previous={page.first} next={page.next} />
    </>
  );
}
