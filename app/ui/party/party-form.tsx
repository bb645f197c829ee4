import { type DefaultValue, type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { PARTY_FAMILIES } from "~/domain/party";
import { PARTY_GENDERS, type PartyFields } from "~/forms/party";

import { ButtonLink } from "../button";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { LocalizedField } from "../form/localized-field";
import { PostForm } from "../form/post-form";
import { type Option, Select } from "../form/select";
import { SubmitBar } from "../form/submit-bar";
import { TextArea } from "../form/text-area";
import { TextInput } from "../form/text-input";

type PartyFormProps = {
  readonly values: DefaultValue<PartyFields>;
  /** What it can stand under. */
  readonly parents: readonly Option[];
  readonly isNew: boolean;
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
  /** Where "cancel" leads. */
  readonly back: string;
};

/** Every field of a party, for adding one and for changing one. */
export function PartyForm({ values, parents, isNew, lastResult, back }: PartyFormProps) {
  const t = useTranslations();
  const words = useTranslations("parties.form");
  const [form, fields] = useForm<PartyFields>({ id: "party", lastResult, defaultValue: values });
  const labels = { name: words("name"), kind: words("kind"), gender: words("gender"), parent: words("parent"), standing: words("standing"), contact: words("contact") };
  const families = Object.entries(PARTY_FAMILIES) as [keyof typeof PARTY_FAMILIES, (typeof PARTY_FAMILIES)[keyof typeof PARTY_FAMILIES]][];
  const kinds = families.map(([family, members]) => ({ label: t(`terms.partyFamily.${family}`), options: members.map((kind) => ({ value: kind, label: t(`terms.partyKind.${kind}`) })) }));
  const genders = PARTY_GENDERS.map((gender) => ({ value: gender, label: gender === "usual" ? words("genderUsual") : t(`terms.gender.${gender}`) }));
  return (
    <PostForm form={form}>
      <ErrorSummary form={form} labels={labels} />
      <FormOf />
      <HiddenField field={fields.id} />
      {!isNew && <HiddenField field={fields.version} />}
      <LocalizedField field={fields.name} label={labels.name} help={words("nameHelp")} />
      <Select field={fields.kind} label={labels.kind} options={kinds} />
      <Select field={fields.parent} label={labels.parent} help={words("parentHelp")} options={parents} none={words("parentNone")} optional />
      <Choices field={fields.gender} look="segments" label={labels.gender} help={words("genderHelp")} choices={genders} />
      <TextInput field={fields.standing} label={labels.standing} help={words("standingHelp")} optional />
      <TextArea field={fields.contact} label={labels.contact} help={words("contactHelp")} optional />
      <SubmitBar label={words("save")}>
        <ButtonLink kind="plain" href={back}>{t("common.action.cancel")}</ButtonLink>
      </SubmitBar>
    </PostForm>
  );
}
