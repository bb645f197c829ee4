import { type Language, type Localized, nameIn } from "~/domain/localized";
import { PARTY_KINDS } from "~/domain/party";
import type { PartyRow } from "~/domain/rows/party";
import type { Id } from "~/domain/viewer";
import { translator } from "~/i18n/translator";

import { type ConflictPage, conflictPage, fieldsOf } from "./conflict";
import { partyValues } from "./party";

type Both = {
  readonly form: FormData;
  readonly saved: PartyRow;
  readonly by: { readonly by: string | null; readonly at: Date } | null;
  readonly directory: readonly { readonly id: Id; readonly name: Localized }[];
};

/** The form of a party beside the version that was saved meanwhile. */
export function partyConflict(language: Language, { form, saved, by, directory }: Both): ConflictPage {
  const t = translator(language);
  const { name, ...rest } = partyValues(saved);
  const nameOfParty = (id: string) => {
    const found = directory.find((each) => each.id === id);
    return found ? nameIn(language, found.name).text : id;
  };
  return conflictPage(language, {
    mine: fieldsOf(form),
    theirs: { ...rest, "name.ar": name.ar, "name.fr": name.fr, "name.en": name.en },
    labels: {
      "name.ar": { label: t("parties.form.nameIn", { language: t("terms.language.ar") }) },
      "name.fr": { label: t("parties.form.nameIn", { language: t("terms.language.fr") }) },
      "name.en": { label: t("parties.form.nameIn", { language: t("terms.language.en") }) },
      kind: { label: t("parties.form.kind"), show: (value) => t(`terms.partyKind.${PARTY_KINDS.find((kind) => kind === value) ?? saved.kind}`) },
      gender: { label: t("parties.form.gender"), show: (value) => (value === "masculine" || value === "feminine" ? t(`terms.gender.${value}`) : t("parties.form.genderUsual")) },
      parent: { label: t("parties.form.parent"), show: nameOfParty },
      standing: { label: t("parties.form.standing") },
      contact: { label: t("parties.form.contact") },
    },
    version: saved.version,
    saved: by,
  });
}
