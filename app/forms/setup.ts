import { z } from "zod";

import { LANGUAGES } from "~/domain/localized";
import { ORGANISATION_KINDS } from "~/domain/organisation";

import { askAgainIfChanged, consentBox, shownWords } from "./consent";
import { contact } from "./contact";
import { localizedName } from "./fields";
import { idField } from "./id";
import { newPassword } from "./password";
import { gender, language, personName } from "./person";

const code = z.string().trim().min(1).max(60);

/** The union's own name and kind, the languages it works in, and who administers it first and agrees to the notice of this hash. `id` is the account's. */
export const setupForm = (noticeHash: string) => z
  .object({
    id: idField,
    organisationId: idField,
    code,
    name: localizedName(200),
    kind: z.enum(ORGANISATION_KINDS),
    languages: z.array(z.enum(LANGUAGES)).min(1),
    personName,
    gender,
    contact,
    password: newPassword,
    language,
    consent: consentBox,
    shown: shownWords,
  })
  .superRefine((union, context) => askAgainIfChanged(union, noticeHash, context));
export type Setup = Omit<z.output<ReturnType<typeof setupForm>>, "consent" | "shown">;

/** Opening the example asks for the code alone. */
export const exampleForm = z.object({ code });
