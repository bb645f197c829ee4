import type { Language } from "~/domain/localized";

import { arabic } from "./ar";
import { english } from "./en";
import { french } from "./fr";
import type { Voice } from "./voice";

/** How each language tells a tour of meetings. */
export const VOICES: Readonly<Record<Language, Voice>> = { ar: arabic, fr: french, en: english };
