import { CLAUSE_ORDER, CLAUSE_PREFIX, clauseParts, partiesParts, WHOLE_PARTIES } from "~/domain/whole-clause";

/** Reads the parties and clauses that were chosen as wholes on the page of two versions into the rows that the form knows. Any other form comes back as it is. */
export function withRowsInParts(form: FormData): FormData {
  const order = form.get(CLAUSE_ORDER);
  if (typeof order !== "string") return form;
  const read = new FormData();
  for (const [name, value] of form) if (name !== CLAUSE_ORDER && name !== WHOLE_PARTIES && !name.startsWith(CLAUSE_PREFIX)) read.append(name, value);
  const parties = form.get(WHOLE_PARTIES);
  partiesParts(typeof parties === "string" ? parties : "").forEach(({ party, signatory }, place) => {
    read.append(`parties[${place}].party`, party);
    read.append(`parties[${place}].signatory`, signatory);
  });
  let place = 0;
  for (const id of order.split(" ")) {
    const whole = form.get(`${CLAUSE_PREFIX}${id}`);
    const clause = typeof whole === "string" ? clauseParts(whole) : null;
    if (!clause) continue;
    const { answers, ...texts } = clause;
    const row = `clauses[${place++}]`;
    for (const [part, value] of Object.entries({ id, ...texts })) read.append(`${row}.${part}`, value);
    for (const answer of answers) read.append(`${row}.answers`, answer);
  }
  return read;
}
