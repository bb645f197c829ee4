import { z } from "zod";

import { GENDERS } from "~/domain/localized";

import { day, localizedName, optionalDay, optionalText } from "./fields";
import { idField } from "./id";

const SHORT = 200;

/** The gender of an office as its form asks for it. */
export const OFFICE_GENDERS = ["notGiven", ...GENDERS] as const;

const fields = {
  office: localizedName(SHORT),
  gender: z.enum(OFFICE_GENDERS).default("notGiven").transform((value) => (value === "notGiven" ? null : value)),
  personName: optionalText(SHORT),
  startsOn: optionalDay,
  endsOn: optionalDay,
};
const inOrder = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }, context: z.RefinementCtx) => {
  if (startsOn && endsOn && endsOn < startsOn) context.addIssue({ code: "custom", path: ["endsOn"], message: "not_a_day_in_order" });
};

/** Somebody who holds or held an office, named by the office; days that are not known are left out. */
export const officeHolderForm = z.object({ intent: z.literal("add"), id: idField, ...fields }).superRefine(inOrder);
export type NewOfficeHolder = z.output<typeof officeHolderForm>;

/** What was noted wrongly about an office, also one that ended. `was` holds what was read, so that a change made meanwhile is noticed. */
export const officeCorrectionForm = z.object({ intent: z.literal("correct"), id: idField, was: z.string().max(2_000), ...fields }).superRefine(inOrder);
export type OfficeCorrection = z.output<typeof officeCorrectionForm>;

/** The last day of an office that was still held. */
export const officeEndForm = z.object({ intent: z.literal("end"), holder: idField, endsOn: day });
export type OfficeEnd = z.output<typeof officeEndForm>;
