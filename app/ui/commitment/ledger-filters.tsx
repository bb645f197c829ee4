import { useTranslations } from "use-intl";

import type { LedgerChip, LedgerFilters as Filters } from "~/presenters/ledger";
import type { LedgerChooser } from "~/presenters/ledger-chooser";

import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { FilterChips } from "../chips";
import { ChevronDownIcon } from "../icons";

const chips = (found: readonly LedgerChip[]) =>
  found.map(({ count, label, ...chip }) => ({ ...chip, label: count === null ? label : <>{label} <bdi className="filter-count">{count}</bdi></> }));

type FiltersProps = {
  readonly filters: Filters;
  /** Chosen parties and regions, each with the way out of it, and the way to choose. */
  readonly narrowed: readonly LedgerChip[];
};

/** The filters of the ledger as links, so that each view has an address that can be sent to a colleague. */
export function LedgerFilters({ filters, narrowed }: FiltersProps) {
  const t = useTranslations("commitments.ledger");
  return (
    <div className="ledger-filters">
      <FilterChips label={t("filters.side")} filters={chips(filters.side)} />
      <FilterChips label={t("filters.standing")} filters={chips(filters.standing)} />
      <FilterChips label={t("filters.trouble")} filters={chips(filters.trouble)} />
      <FilterChips label={t("choose")} filters={chips(narrowed)} />
    </div>
  );
}

/** Chooses one party and one region; the other filters go along. */
export function LedgerChoice({ chooser }: { readonly chooser: LedgerChooser }) {
  const t = useTranslations("commitments.ledger");
  return (
    <Card>
      <form className="form" method="get" action="/commitments">
        {chooser.kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ChooserSelect name="party" label={t("party")} every={t("every")} chosen={chooser.party} groups={chooser.parties} />
        <ChooserSelect name="region" label={t("region")} help={t("regionHelp")} every={t("every")} chosen={chooser.region} groups={chooser.regions} />
        <div className="actions">
          <Button kind="go">{t("apply")}</Button>
          <ButtonLink href={chooser.back}>{t("clear")}</ButtonLink>
        </div>
      </form>
    </Card>
  );
}

type ChooserSelectProps = {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly every: string;
  readonly chosen: string;
  readonly groups: LedgerChooser["parties"];
};

function ChooserSelect({ name, label, help, every, chosen, groups }: ChooserSelectProps) {
  const id = `ledger-${name}`;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div className="select">
        <select id={id} name={name} className="control" defaultValue={chosen} aria-describedby={help ? `${id}-help` : undefined}>
          <option value="">{every}</option>
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <ChevronDownIcon />
      </div>
    </div>
  );
}
