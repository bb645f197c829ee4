import { z } from "zod";

import type { Day } from "~/domain/days";
import { DOSSIER_DOMAINS, DOSSIER_LEVELS, PRIORITIES } from "~/domain/dossier";
import { NOWHERE_IN_PARTICULAR, placeOf } from "~/domain/regions";

import { confidentiality, day, localizedName, optionalText, text, version } from "./fields";
import { idField } from "./id";

const SHORT = 200;
const LONG = 20_000;
const MOST_PARTIES = 60;
/** More people than Morocco has in employment. */
const MOST_PEOPLE = 20_000_000;

/** What the buttons of the form ask for: keep it as it is, or keep it and put it before the bureau. */
export const DOSSIER_INTENTS = ["save", "submit"] as const;

/**
 * The form of a dossier, for opening and for editing one. A draft needs a title alone; what is submitted needs its category, its grounds and
 * a counterparty too. `place` is the code of a region or of a province; `version` goes with an edit; `organisation` with an opening.
 */
export function dossierForm({ today, submitting }: { readonly today: Day; readonly submitting: boolean }) {
  return z.object({
    id: idField,
    version: version.optional(),
    intent: z.enum(DOSSIER_INTENTS).default("save"),
    organisation: idField.optional(),
    title: localizedName(SHORT),
    category: submitting ? text(SHORT) : optionalText(SHORT),
    headCount: z.number().int().min(1).max(MOST_PEOPLE).optional().transform((value) => value ?? null),
    level: z.enum(DOSSIER_LEVELS),
    domain: z.enum(DOSSIER_DOMAINS),
    sector: optionalText(SHORT),
    grounds: submitting ? text(LONG) : optionalText(LONG),
    place: z.string().optional().refine((code) => !code || placeOf(code) !== null, { error: "not_a_choice" }).transform((code) => (code ? placeOf(code) : null) ?? NOWHERE_IN_PARTICULAR),
    parties: z.array(idField).min(submitting ? 1 : 0).max(MOST_PARTIES, { error: `too_many|max=${MOST_PARTIES}` }),
    owner: idField.optional().transform((value) => value ?? null),
    priority: z.enum(PRIORITIES),
    openedOn: day.refine((value) => value <= today, { error: "in_the_future" }),
    confidentiality: confidentiality.optional(),
  });
}

/** A dossier as its form brings it. */
export type DossierInput = z.output<ReturnType<typeof dossierForm>>;
export type DossierFields = z.input<ReturnType<typeof dossierForm>>;

/** Whether the button that was pressed puts the dossier before the bureau. */
export const isSubmitting = (form: FormData): boolean => form.get("intent") === "submit";
