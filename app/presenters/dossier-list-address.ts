import { DOSSIER_GROUPS, type DossierCursor, type DossierFilter } from "~/domain/dossier-list";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/;
const LONGEST_WORDS = 100;

/** Reads the filter off an address; what it does not understand it leaves out. */
export function filterIn(query: URLSearchParams): DossierFilter {
  const group = DOSSIER_GROUPS.find((each) => each === query.get("show")) ?? "all";
  const organisation = query.get("organisation") ?? "";
  return { group, organisationId: UUID.test(organisation) ? organisation : null, words: (query.get("q") ?? "").trim().slice(0, LONGEST_WORDS) };
}

/** Reads the place in the list off an address, or null for its beginning. */
export function cursorIn(query: URLSearchParams): DossierCursor | null {
  for (const direction of ["before", "after"] as const) {
    const [movedAt = "", id = ""] = (query.get(direction) ?? "").split("~");
    if (INSTANT.test(movedAt) && UUID.test(id) && !Number.isNaN(Date.parse(movedAt.replace(" ", "T").replace("+00", "Z")))) return { direction, movedAt, id };
  }
  return null;
}

/** The address of the list under a filter, at a place of it. */
export function addressOfList({ group, organisationId, words }: DossierFilter, cursor: DossierCursor | null = null): string {
  const query = new URLSearchParams();
  if (group !== "all") query.set("show", group);
  if (organisationId) query.set("organisation", organisationId);
  if (words) query.set("q", words);
  if (cursor) query.set(cursor.direction, `${cursor.movedAt}~${cursor.id}`);
  const text = query.toString();
  return text ? `/dossiers?${text}` : "/dossiers";
}
