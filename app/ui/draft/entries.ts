/** The fields of a form as they would be sent: name and value, in order. */
export type Entries = readonly (readonly [string, string])[];

/** Names that belong to one showing of a form and not to what was typed in it. */
const NOT_TYPED = ["form-of", "__intent__", "__state__"];

export function entriesOf(form: HTMLFormElement): Entries {
  return [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" && !NOT_TYPED.includes(name) ? [[name, value] as const] : []));
}

/** Puts entries back into the fields of a form, which must have as many of each name; fields that are not among the entries are emptied or unticked. */
export function fill(form: HTMLFormElement, entries: Entries): void {
  const waiting = new Map<string, string[]>();
  for (const [name, value] of entries) waiting.set(name, [...(waiting.get(name) ?? []), value]);
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
      control.checked = waiting.get(control.name)?.includes(control.value) ?? false;
    } else if ((control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) && control.name && !NOT_TYPED.includes(control.name)) {
      control.value = waiting.get(control.name)?.shift() ?? "";
    }
  }
}

/** The first value under a name, or null. */
export function valueOf(entries: Entries, name: string): string | null {
  return entries.find(([each]) => each === name)?.[1] ?? null;
}

export function entriesFrom(text: string | null): Entries | null {
  if (!text) return null;
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) && found.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === "string")) ? (found as Entries) : null;
  } catch {
    return null;
  }
}
