import { useTranslations } from "use-intl";

import type { CalendarCell, CalendarEntry, CalendarPage } from "~/presenters/ledger-calendar";

import { ButtonLink } from "../button";
import { classNames } from "../class-names";
import { Empty } from "../empty";
import { ArrowBackIcon, ArrowOnIcon, CalendarIcon, ClockIcon, NoDateIcon, TargetIcon } from "../icons";

/** A month of due days and next steps: a grid where there is room for one, an agenda of its days on a phone. */
export function LedgerCalendar({ calendar }: { readonly calendar: CalendarPage }) {
  const t = useTranslations("ledger.calendar");
  return (
    <section className="calendar" aria-label={t("caption", { month: calendar.month })}>
      <div className="calendar-head">
        <ButtonLink href={calendar.previous.href} icon={ArrowBackIcon} aria-label={`${t("previous")}: ${calendar.previous.label}`}><span className="calendar-way">{calendar.previous.label}</span></ButtonLink>
        <h2>{calendar.month}</h2>
        <ButtonLink href={calendar.next.href} aria-label={`${t("next")}: ${calendar.next.label}`}><span className="calendar-way">{calendar.next.label}</span><ArrowOnIcon /></ButtonLink>
      </div>
      <p className="calendar-beside">
        {calendar.current && <a href={calendar.current.href}><CalendarIcon />{t("thisMonth")}</a>}
        <a href={calendar.undated.href}><NoDateIcon />{calendar.undated.label}</a>
      </p>
      {calendar.isEmpty && <Empty icon={CalendarIcon} title={t("empty")}>{t("emptyHow")}</Empty>}
      <div className="month-weekdays" aria-hidden="true">{calendar.weekdays.map((name) => <span key={name}>{name}</span>)}</div>
      <ol className="month">{calendar.cells.map((cell) => <Cell key={cell.day} cell={cell} />)}</ol>
    </section>
  );
}

function Cell({ cell }: { readonly cell: CalendarCell }) {
  const t = useTranslations("ledger.calendar");
  const isEmpty = cell.entries.length === 0;
  return (
    <li className={classNames("month-day", isEmpty && "month-empty", !cell.inMonth && "month-outside", cell.isToday && "month-today")} aria-hidden={isEmpty || undefined}>
      <h3 className="month-date">
        <span className="month-number" aria-hidden="true">{cell.number}</span>
        <span className="month-label">{cell.label}</span>
        {cell.isToday && <span className="month-now">{t("today")}</span>}
      </h3>
      {!isEmpty && (
        <ul>
          {cell.entries.map((entry) => <li key={entry.key}><Entry entry={entry} /></li>)}
          {cell.more.map(({ href, label }) => <li key={href}><a className="month-more" href={href}>{label}</a></li>)}
        </ul>
      )}
    </li>
  );
}

function Entry({ entry }: { readonly entry: CalendarEntry }) {
  const t = useTranslations("ledger.calendar");
  const Sign = entry.kind === "due" ? ClockIcon : TargetIcon;
  return (
    <a className={`month-entry month-${entry.side}`} href={entry.href}>
      <span className="month-kind"><Sign />{t(entry.kind)}</span>
      <span className="month-words" dir="auto">{entry.verbatim ? <q>{entry.words}</q> : entry.words}</span>
      <bdi className="month-who">{entry.who}</bdi>
    </a>
  );
}
