import { z } from "zod";

import { optionalText } from "./fields";
import { idField } from "./id";

const PURPOSE = 2_000;

/** A new version of the legal notice. `version` is how many there were when the form was opened; 0 for the first. */
export const noticeForm = z.object({
  id: idField,
  version: z.coerce.number().int().min(0),
  purpose: z.object({ ar: optionalText(PURPOSE), fr: optionalText(PURPOSE), en: optionalText(PURPOSE) }),
  authorisationNumber: optionalText(60),
  contact: optionalText(200),
  hosting: optionalText(200),
});
export type NoticeToSave = z.output<typeof noticeForm>;
