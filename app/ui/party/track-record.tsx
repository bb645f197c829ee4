import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { TrackFigure } from "~/presenters/track-figures";
import type { TrackShown, YearColumn } from "~/presenters/track-record";

import { Card } from "../card";
import { Bars } from "../chart/bars";
import { Columns } from "../chart/columns";
import { CommitmentStateBadge } from "../commitment-state-badge";
import { Meter } from "../meter";
import { type Column, Table } from "../table";
import { ToList } from "./to-list";
import { TrackTables } from "./track-tables";

/** The figures of a track record, each with the lists behind it. */
export function TrackFigures({ figures }: { readonly figures: readonly TrackFigure[] }) {
  return (
    <dl className="record-figures">
      {figures.map(({ key, label, value, instead, notes, help }) => (
        <div key={key} className={key === "rate" ? "record-figure record-rate" : "record-figure"}>
          <dt>{label}</dt>
          <dd>
            {value === null ? <span className="record-instead">{instead}</span> : <span className="record-value"><bdi>{value}</bdi></span>}
            <ul className="record-notes">{notes.map((note) => <li key={note.text}><ToList note={note} /></li>)}</ul>
            {help && <span className="muted small">{help}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What a party promised and what became of it: figures, charts with their tables, and the same by dossier, round and office-holder of the day. */
export function TrackRecordBody({ shown }: { readonly shown: TrackShown }) {
  const t = useTranslations();
  const { figures, parts, states, apart, years, delays, tables } = shown;
  return (
    <>
      <TrackFigures figures={figures} />
      <section className="record-part">
        <h3>{t("track.states")}</h3>
        <Meter parts={parts} />
        <details>
          <summary>{t("track.asTable")}</summary>
          <Table
            caption={t("track.states")} rows={states} keyOf={({ state }) => state}
            columns={[{ key: "state", header: t("track.state"), cell: ({ state }) => <CommitmentStateBadge state={state} /> }, { key: "count", header: t("track.count"), cell: ({ count }) => <ToList note={count} /> }]}
          />
        </details>
        {apart.length > 0 && (
          <p className="small muted">
            {t("track.apart")}: {apart.map(({ state, count }, place) => <span key={state}>{place > 0 && " · "}{t(`terms.commitmentState.${state}`)} <ToList note={count} /></span>)}. {t("track.apartHelp")}
          </p>
        )}
      </section>
      <div className="record-charts">
        <YearsChart years={years} />
        <section className="record-part">
          <h3>{t("track.byDelay")}</h3>
          <Bars caption={t("track.byDelay")} headers={[t("track.period"), t("track.count")]} bars={delays.map((each) => ({ ...each, tone: "kept" }))} />
        </section>
      </div>
      <TrackTables tables={tables} />
      <details className="record-how">
        <summary>{t("track.howTitle")}</summary>
        <ul>{(["rate", "delay", "median", "exact"] as const).map((key) => <li key={key}>{t(`track.how.${key}`)}</li>)}</ul>
      </details>
    </>
  );
}

function YearsChart({ years }: { readonly years: readonly YearColumn[] }) {
  const t = useTranslations();
  const present = [...new Map(years.flatMap(({ parts }) => parts.filter(({ count }) => count > 0).map((part) => [part.key, part] as const))).values()];
  const columns: Column<YearColumn>[] = [
    { key: "year", header: t("track.year"), cell: ({ label }) => label },
    ...present.map(({ key, label }) => ({ key, header: label, cell: ({ parts }: YearColumn) => parts.find((part) => part.key === key)?.count ?? 0 })),
    { key: "total", header: t("track.promised"), cell: ({ total }) => <b>{total}</b> },
  ];
  return (
    <section className="record-part">
      <h3>{t("track.byYear")}</h3>
      <Columns columns={years.map(({ key, parts }) => ({ key, under: key === "none" ? "?" : key, parts }))} />
      <ul className="meter-words">
        {present.map(({ key, label, tone }) => (
          <li key={key}>
            <svg className="meter-swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><rect className={`part-${tone}`} width="12" height="12" rx="3" /></svg>
            <span>{label}</span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t("track.asTable")}</summary>
        <Table caption={t("track.byYear")} rows={years} keyOf={({ key }) => key} columns={columns} />
      </details>
    </section>
  );
}

/** A track record in its card, or one sentence where nothing was promised. */
export function TrackRecordCard({ shown, children }: { readonly shown: TrackShown | null; readonly children?: ReactNode }) {
  const t = useTranslations("track");
  return (
    <Card title={t("title")}>
      <div className="record">
        {children}
        {shown ? <TrackRecordBody shown={shown} /> : <p className="muted">{t("empty")}</p>}
      </div>
    </Card>
  );
}
