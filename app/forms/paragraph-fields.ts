const FIELD = "text.";

/** The fields of a form that stand for paragraphs, by the anchor of each: an emptied paragraph is an empty text. */
export function paragraphFields(form: FormData): ReadonlyMap<string, string> {
  const fields = [...form].filter((entry): entry is [string, string] => entry[0].startsWith(FIELD) && typeof entry[1] === "string");
  return new Map(fields.map(([name, value]) => [name.slice(FIELD.length), value.replaceAll("\r\n", "\n")]));
}

/** The name of the field of a paragraph. */
export const paragraphField = (anchor: string): string => FIELD + anchor;

/** The paragraphs of a field in which an empty line separates two. */
export const paragraphsIn = (text: string): readonly string[] =>
  text.replaceAll("\r\n", "\n").split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter(Boolean);
