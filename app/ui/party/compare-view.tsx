import { useTranslations } from "use-intl";

import type { ComparePage } from "~/presenters/compare-parties";
import type { TrackFigure } from "~/presenters/track-figures";

import { Button } from "../button";
import { Card } from "../card";
import { ChevronDownIcon } from "../icons";
import { Notice } from "../notice";
import { Table } from "../table";
import { ToList } from "./to-list";

/** Two to four parties, and the figures of each side by side, in the order in which they were chosen. */
export function CompareView({ page: { parties, lines, options, chosen, asked } }: { readonly page: ComparePage }) {
  const t = useTranslations("track");
  return (
    <>
      {lines.length > 0 && (
        <Table
          caption={t("compareTitle")} rows={lines} keyOf={({ key }) => key}
          columns={[
            { key: "figure", header: t("figure"), cell: ({ label }) => <b>{label}</b> },
            ...parties.map(({ id, name }, place) => ({ key: id, header: name, cell: ({ of }: (typeof lines)[number]) => <FigureCell figure={of[place]} /> })),
          ]}
        />
      )}
      <Card title={t("compareChoose")}>
        <form className="form" method="get">
          {asked && lines.length === 0 && <Notice kind="warning">{t("compareFew")}</Notice>}
          <p className="field-help">{t("compareHelp")}</p>
          {chosen.map((value, place) => (
            <div key={`${place} ${value}`} className="field">
              <label className="field-label" htmlFor={`party-${place}`}>{t("comparePlace", { place: String(place + 1) })}</label>
              <div className="select">
                <select id={`party-${place}`} className="control" name="party" defaultValue={value}>
                  <option value="">{t("noParty")}</option>
                  {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
                </select>
                <ChevronDownIcon />
              </div>
            </div>
          ))}
          <div className="actions"><Button kind="go">{t("compareShow")}</Button></div>
        </form>
      </Card>
    </>
  );
}

function FigureCell({ figure }: { readonly figure: TrackFigure | undefined }) {
  if (!figure) return null;
  const { value, instead, notes } = figure;
  return (
    <>
      {value === null ? <span className="muted">{instead}</span> : <span className="record-value"><bdi>{value}</bdi></span>}
      <ul className="record-notes">{notes.map((note) => <li key={note.text}><ToList note={note} /></li>)}</ul>
    </>
  );
}
