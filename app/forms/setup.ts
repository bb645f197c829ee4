import { z } from "zod";

import { LANGUAGES, type Localized } from "~/domain/localized";
import { ORGANISATION_KINDS } from "~/domain/organisation";

import { localizedName } from "./fields";
import { idField } from "./id";
import { isWeakPassword, namesOfEmail, newPassword } from "./password";
import { email, gender, language, personName } from "./person";

const code = z.string().trim().min(1).max(60);

function namesIn(name: Localized): readonly (string | null)[] {
  return LANGUAGES.map((each) => name[each]);
}

/** The union's own name and kind, the languages it works in, and who administers it first. `id` is the account's. */
export const setupForm = z
  .object({
    id: idField,
    organisationId: idField,
    code,
    name: localizedName(200),
    kind: z.enum(ORGANISATION_KINDS),
    languages: z.array(z.enum(LANGUAGES)).min(1),
    personName,
    gender,
    email,
    password: newPassword,
    language,
  })
  .superRefine((union, context) => {
    if (isWeakPassword(union.password, [...namesIn(union.name), union.personName, ...namesOfEmail(union.email)])) {
      context.addIssue({ code: "custom", path: ["password"], message: "weak_password" });
    }
  });
export type Setup = z.output<typeof setupForm>;

/** Opening the example asks for the code alone. */
export const exampleForm = z.object({ code });
