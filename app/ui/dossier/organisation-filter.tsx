import { useTranslations } from "use-intl";

import { ChevronDownIcon } from "../icons";

type OrganisationFilterProps = { readonly organisations: readonly { readonly value: string; readonly label: string }[]; readonly chosen: string | null };

/** Narrows a list to one of the organisations that the reader reaches. */
export function OrganisationFilter({ organisations, chosen }: OrganisationFilterProps) {
  const t = useTranslations("dossiers.list");
  return (
    <div className="field">
      <label className="field-label" htmlFor="dossier-organisation">
        {t("organisation")}
      </label>
      <div className="select">
        <select id="dossier-organisation" className="control" name="organisation" defaultValue={chosen ?? ""}>
          <option value="">{t("everyOrganisation")}</option>
          {organisations.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <ChevronDownIcon />
      </div>
    </div>
  );
}
