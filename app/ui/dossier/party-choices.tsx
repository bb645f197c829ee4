import { getCollectionProps } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { DossierFormChoices } from "~/presenters/dossier-form";

import { ChoiceBox } from "../form/choices";
import { FieldGroup, type FieldWords } from "../form/field";
import type { Field } from "../form/metadata";

/** Counterparties out of the directory, several of them, family by family. */
export function PartyChoices({ field, families, ...words }: FieldWords & { readonly field: Field; readonly families: DossierFormChoices["parties"] }) {
  const t = useTranslations();
  const boxes = getCollectionProps(field, { type: "checkbox", options: families.flatMap(({ options }) => options.map(({ value }) => value)), ariaAttributes: false });
  const boxOf = new Map(boxes.map((box) => [box.value, box]));
  return (
    <FieldGroup field={field} {...words}>
      {families.map(({ family, options }) => (
        <fieldset key={family} className="party-family">
          <legend className="party-family-name">{t(`terms.partyFamily.${family}`)}</legend>
          <div className="chips">
            {options.map(({ value, label }) => {
              const { key, ...box } = boxOf.get(value) ?? { key: value };
              return <ChoiceBox key={key ?? value} choice={{ label: <bdi>{label}</bdi> }} {...box} />;
            })}
          </div>
        </fieldset>
      ))}
      {families.length === 0 && <p className="field-help">{t("dossiers.form.partiesNone")}</p>}
      <p>
        <a href="/parties/new">{t("dossiers.form.addParty")}</a>
      </p>
    </FieldGroup>
  );
}
