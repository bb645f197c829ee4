import { useTranslations } from "use-intl";

import { GENDERS, LANGUAGES } from "~/domain/localized";

import { Choices } from "../form/choices";
import type { Field } from "../form/metadata";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";

/** What somebody is called. */
export function NameFields({ name, gender }: { readonly name: Field; readonly gender: Field }) {
  const t = useTranslations();
  return (
    <>
      <TextInput field={name} label={t("signIn.person.name")} autoComplete="name" />
      <Select
        field={gender} label={t("signIn.person.gender")} help={t("signIn.person.genderHelp")} none={t("signIn.person.genderNone")} optional short
        options={GENDERS.map((value) => ({ value, label: t(`terms.gender.${value}`) }))}
      />
    </>
  );
}

/** How somebody will be reached and sign in. */
export function CredentialFields({ contact, password }: { readonly contact: Field; readonly password: Field }) {
  const t = useTranslations("signIn");
  return (
    <>
      <TextInput field={contact} label={t("contact")} help={t("contactHelp")} dir="ltr" autoComplete="username" />
      <NewPasswordField field={password} label={t("person.newPassword")} />
    </>
  );
}

export function NewPasswordField({ field, label }: { readonly field: Field; readonly label: string }) {
  const t = useTranslations("signIn.person");
  return <TextInput field={field} type="password" label={label} help={t("newPasswordHelp")} autoComplete="new-password" />;
}

/** The language somebody reads in. */
export function LanguageField({ field }: { readonly field: Field }) {
  const t = useTranslations();
  return <Choices field={field} look="segments" label={t("signIn.person.language")} choices={LANGUAGES.map((value) => ({ value, label: t(`common.languageName.${value}`) }))} />;
}

/** The labels of these fields, for the summary of errors. */
export function usePersonLabels(): Readonly<Record<"name" | "gender" | "contact" | "password" | "language", string>> {
  const t = useTranslations("signIn");
  return { name: t("person.name"), gender: t("person.gender"), contact: t("contact"), password: t("person.newPassword"), language: t("person.language") };
}
