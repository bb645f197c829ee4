import { getInputProps } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { NoticeInShort } from "~/presenters/notice";

import { ChoiceBox } from "../form/choices";
import { FieldErrors } from "../form/field";
import { Hidden } from "../form/hidden";
import type { Field } from "../form/metadata";
import { NoticeFacts } from "../privacy/notice-facts";

/** The notice in short, as a form carries it: its words, and the hash of them. */
export type NoticeToAgree = { readonly words: NoticeInShort; readonly given: { readonly textHash: string } };

/** What the data are for and the authorisation, and the box to agree. It is never ticked for anybody, nor left ticked when it is what went wrong. */
export function ConsentFields({ field, notice: { words, given } }: { readonly field: Field; readonly notice: NoticeToAgree }) {
  const t = useTranslations("privacy.short");
  const { key, defaultChecked, ...input } = getInputProps(field, { type: "checkbox" });
  return (
    <fieldset className="field" id={field.id} tabIndex={-1}>
      <legend className="field-label">{t("title")}</legend>
      <Hidden name="shown" value={given.textHash} />
      <div className="notice-to-agree">
        <NoticeFacts facts={words.facts} />
        <p className="small">
          {words.rights}{" "}
          <a href="/privacy" target="_blank" rel="noreferrer">
            {t("more")}
          </a>
        </p>
      </div>
      <div className="choices-list">
        <ChoiceBox key={key} choice={{ label: words.consent }} {...input} id={`${field.id}-box`} defaultChecked={field.errors ? false : defaultChecked} />
      </div>
      <FieldErrors field={field} />
    </fieldset>
  );
}
