import { isDay } from "~/domain/days";
import { WHOLE_WHEN, whenParts } from "~/domain/whole-when";

/** The quick choice of a day: a day itself, or anything else when the date's own fields are meant. */
const QUICK = "quick";

/** Reads a date that was chosen quickly or as a whole into the parts that forms know. Any other form comes back as it is. */
export function withWhenInParts(form: FormData): FormData {
  const [quick, whole] = [form.get(QUICK), form.get(WHOLE_WHEN)];
  const chosen = isDay(quick) ? { kind: "exact", from: quick, to: "" } : typeof whole === "string" ? whenParts(whole) : null;
  const read = new FormData();
  for (const [name, value] of form) if (name !== QUICK && name !== WHOLE_WHEN && !(chosen && name.startsWith("when."))) read.append(name, value);
  for (const [part, value] of Object.entries(chosen ?? {})) read.append(`when.${part}`, value);
  return read;
}
