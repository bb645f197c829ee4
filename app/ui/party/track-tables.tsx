import { useTranslations } from "use-intl";

import type { TrackLine, TrackTable } from "~/presenters/track-record";

import { LocalizedName } from "../localized-name";
import { CellNote, Table } from "../table";
import { ToList } from "./to-list";

/** A track record line by line: by dossier, by round, by office-holder of the day. */
export function TrackTables({ tables }: { readonly tables: readonly TrackTable[] }) {
  const t = useTranslations("track");
  return tables.map(({ by, lines, more }) => (
    <section key={by} className="record-part">
      <h3>{t(`by.${by}`)}</h3>
      <Table<TrackLine>
        caption={t(`by.${by}`)} rows={lines} keyOf={({ key }) => key}
        columns={[
          { key: "name", header: t(`col.${by}`), cell: ({ name, note }) => <>{typeof name === "string" ? <bdi>{name}</bdi> : <LocalizedName name={name} />}{note && <CellNote><bdi>{note}</bdi></CellNote>}</> },
          { key: "judged", header: t("colJudged"), cell: ({ judged }) => <ToList note={judged} /> },
          { key: "kept", header: t("colKept"), cell: ({ kept }) => <ToList note={kept} /> },
          { key: "rate", header: t("rate"), cell: ({ rate }) => rate === null ? <span className="muted small">{t("tooFew")}</span> : <bdi>{rate}</bdi> },
          { key: "open", header: t("colOpen"), cell: ({ open }) => <ToList note={open} /> },
          { key: "delay", header: t("delay"), cell: ({ delay }) => delay },
        ]}
      />
      {more && <p className="small muted">{more}</p>}
    </section>
  ));
}
