import { z } from "zod";

import { LANGUAGES } from "~/domain/localized";

import { confidentiality } from "./fields";
import { idField } from "./id";

/** What is asked of whoever issues a paper: in which language, and for whom at most. */
export const paperForm = z.object({ id: idField, language: z.enum(LANGUAGES), level: confidentiality });
export type IssueInput = z.output<typeof paperForm>;
