import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { ActiveFilter, LedgerChip, LedgerFilters as Filters } from "~/presenters/ledger-filters";
import type { FilterChoice, LedgerForm } from "~/presenters/ledger-form";

import { Button, ButtonLink } from "../button";
import { FilterChips } from "../chips";
import { ChevronDownIcon, CrossIcon, SettingsIcon } from "../icons";

const chips = (found: readonly LedgerChip[]) =>
  found.map(({ count, label, ...chip }) => ({ ...chip, label: count === null ? label : <>{label} <bdi className="filter-count">{count}</bdi></> }));

type FoldedFiltersProps = { readonly inUse: string; readonly filters: Filters; /** The quieter criteria. */ readonly children: ReactNode };

/**
 * The filters of the ledger as links, so that each view has an address that can be sent to a colleague. On a phone they are folded away behind
 * a line that says how many are in use, so that commitments are the first thing seen; on a wide screen they lie open (`commitment.css`).
 */
export function FoldedFilters({ inUse, filters, children }: FoldedFiltersProps) {
  const t = useTranslations("commitments.ledger.filters");
  return (
    <details className="ledger-fold">
      <summary><SettingsIcon />{inUse}<ChevronDownIcon /></summary>
      <div className="ledger-filters">
        <FilterChips label={t("side")} filters={chips(filters.side)} />
        <FilterChips label={t("standing")} filters={chips(filters.standing)} />
        <FilterChips label={t("trouble")} filters={chips(filters.trouble)} />
      </div>
      {children}
    </details>
  );
}

/** The criteria in use, each left by its own link: those that no chip shows, and, where the chips are folded away, those that one shows. */
export function ActiveFilters({ chosen, active }: { readonly chosen: readonly ActiveFilter[]; readonly active: readonly ActiveFilter[] }) {
  const t = useTranslations("ledger.filters");
  if (chosen.length + active.length === 0) return null;
  return (
    <nav aria-label={t("active")} className={active.length === 0 ? "where-folded" : undefined}>
      <ul className="filters">
        {chosen.map((filter) => <li key={filter.key} className="where-folded"><WayOut {...filter} /></li>)}
        {active.map((filter) => <li key={filter.key}><WayOut {...filter} /></li>)}
      </ul>
    </nav>
  );
}

function WayOut({ href, label, removes }: ActiveFilter) {
  return (
    <a className="filter" href={href} aria-current="true" aria-label={removes}>
      <bdi>{label}</bdi>
      <CrossIcon />
    </a>
  );
}

/** The quieter criteria, folded away; they are sent as an address and need no script. */
export function MoreFilters({ title, form, clear }: { readonly title: string; readonly form: LedgerForm; readonly clear: string }) {
  const t = useTranslations("commitments.ledger");
  const u = useTranslations("ledger.filters");
  return (
    <details className="more ledger-more">
      <summary>{title}<ChevronDownIcon /></summary>
      <form className="ledger-form" method="get" action={form.action}>
        {form.kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        {form.choices.map((choice) => <FilterSelect key={choice.name} choice={choice} every={t("every")} />)}
        <DayField name="from" label={u("from")} value={form.from} />
        <DayField name="to" label={u("to")} value={form.to} />
        <div className="actions">
          <Button>{t("apply")}</Button>
          <ButtonLink kind="plain" href={clear}>{t("clear")}</ButtonLink>
        </div>
      </form>
    </details>
  );
}

function DayField({ name, label, value }: { readonly name: string; readonly label: string; readonly value: string | null }) {
  const id = `ledger-${name}`;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>{label}</label>
      <input id={id} name={name} type="date" className="control control-short" defaultValue={value ?? ""} />
    </div>
  );
}

function FilterSelect({ choice: { name, label, help, chosen, groups }, every }: { readonly choice: FilterChoice; readonly every: string }) {
  const id = `ledger-${name}`;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>{label}</label>
      {help && <p className="field-help" id={`${id}-help`}>{help}</p>}
      <div className="select">
        <select id={id} name={name} className="control" defaultValue={chosen} aria-describedby={help ? `${id}-help` : undefined}>
          <option value="">{every}</option>
          {groups.map((group) => group.label
            ? <optgroup key={group.label} label={group.label}><Options options={group.options} /></optgroup>
            : <Options key="plain" options={group.options} />)}
        </select>
        <ChevronDownIcon />
      </div>
    </div>
  );
}

function Options({ options }: { readonly options: FilterChoice["groups"][number]["options"] }) {
  return options.map(({ value, label }) => <option key={value} value={value}>{label}</option>);
}
