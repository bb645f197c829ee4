import { useTranslations } from "use-intl";

import type { ActiveFilter, LedgerChip, LedgerFilters as Filters } from "~/presenters/ledger-filters";
import type { FilterChoice, LedgerForm } from "~/presenters/ledger-form";

import { Button, ButtonLink } from "../button";
import { FilterChips } from "../chips";
import { ChevronDownIcon, CrossIcon } from "../icons";

const chips = (found: readonly LedgerChip[]) =>
  found.map(({ count, label, ...chip }) => ({ ...chip, label: count === null ? label : <>{label} <bdi className="filter-count">{count}</bdi></> }));

/** The filters of the ledger as links, so that each view has an address that can be sent to a colleague. */
export function LedgerFilters({ filters }: { readonly filters: Filters }) {
  const t = useTranslations("commitments.ledger.filters");
  return (
    <div className="ledger-filters">
      <FilterChips label={t("side")} filters={chips(filters.side)} />
      <FilterChips label={t("standing")} filters={chips(filters.standing)} />
      <FilterChips label={t("trouble")} filters={chips(filters.trouble)} />
    </div>
  );
}

/** The criteria in use that no chip above shows: each is left by its own link. */
export function ActiveFilters({ active }: { readonly active: readonly ActiveFilter[] }) {
  const t = useTranslations("ledger.filters");
  if (active.length === 0) return null;
  return (
    <nav aria-label={t("active")}>
      <ul className="filters">
        {active.map(({ key, href, label, removes }) => (
          <li key={key}>
            <a className="filter" href={href} aria-current="true" aria-label={removes}>
              <bdi>{label}</bdi>
              <CrossIcon />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The quieter criteria, folded away; they are sent as an address and need no script. */
export function MoreFilters({ form, clear }: { readonly form: LedgerForm; readonly clear: string }) {
  const t = useTranslations("commitments.ledger");
  const u = useTranslations("ledger.filters");
  return (
    <details className="more ledger-more">
      <summary>{u("more")}<ChevronDownIcon /></summary>
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
