import { getInputProps } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { acceptOf, type FileKind } from "~/domain/file-kinds";
import { useLanguage } from "~/i18n/use-language";
import { isolated } from "~/presenters/isolated";

import { InfoIcon } from "../icons";
import { FieldFrame, type FieldWords, helpIdOf } from "./field";
import { type Field, initialText } from "./metadata";

/**
 * A file to be chosen, or photographed on the spot with a telephone. A form shown again cannot hold the file itself: it names the one that was chosen and
 * asks for it once more.
 */
export function FileField({ field, kinds, label, help, optional }: FieldWords & { readonly field: Field; readonly kinds: readonly FileKind[] }) {
  const t = useTranslations("documents");
  const { key, ...props } = getInputProps(field, { type: "file", value: false, ariaDescribedBy: helpIdOf(field, help) });
  const language = useLanguage();
  const before = initialText(field);
  return (
    <FieldFrame field={field} label={label} help={help} optional={optional}>
      <input key={key} {...props} className="control control-file" accept={acceptOf(kinds)} />
      {before && (
        <p className="field-help file-before">
          <InfoIcon />
          <span>{t("chosenBefore", { name: isolated(language, before) })}</span>
        </p>
      )}
    </FieldFrame>
  );
}
