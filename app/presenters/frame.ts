import { type Language, nameIn } from "~/domain/localized";
import { ADDRESSES, type Address, type Audience } from "~/domain/addresses";
import { holdsAny, type Role, type Viewer } from "~/domain/viewer";

/** The places that the navigation can lead to, in its order; who may enter them is read off the table of addresses. */
const PLACES = [
  { key: "myDay", href: "/" },
  { key: "dossiers", href: "/dossiers" },
  { key: "meetings", href: "/meetings" },
  { key: "commitments", href: "/commitments" },
  { key: "parties", href: "/parties" },
  { key: "review", href: "/review" },
  { key: "people", href: "/people" },
  { key: "admin", href: "/admin" },
] as const satisfies readonly { key: string; href: Address }[];
export type PlaceKey = (typeof PLACES)[number]["key"];
export type Place = { readonly key: PlaceKey; readonly href: string };

/** Offices in the order in which one of them is shown beside the name. */
const SHOWN_FIRST: readonly Role[] = ["coordinator", "bureau", "administrator", "member"];

/** What stands around every page: who reads it, as what, where they can go, and whether this is the example. */
export type FrameData = {
  readonly viewerId: string | null;
  readonly viewerName: string | null;
  readonly office: { readonly role: Role; readonly organisation: string } | null;
  readonly places: readonly Place[];
  readonly mayLogMeeting: boolean;
  /** Unread notifications that still hold; one more than the most that is told means more than that. */
  readonly unread: number;
  readonly isExample: boolean;
  readonly mayRemoveExample: boolean;
};

function mayEnter(viewer: Viewer, address: Address): boolean {
  const entries: { readonly GET?: Audience; readonly POST?: Audience } = ADDRESSES[address];
  const audience = entries.GET ?? entries.POST ?? [];
  return typeof audience === "string" || holdsAny(viewer, audience);
}

/** What the frame shows a viewer, or a visitor (null). Nobody is shown a door that is closed to them. */
export function frameOf(viewer: Viewer | null, installation: { readonly isExample: boolean } | null, language: Language, unread = 0): FrameData {
  const shown = viewer && SHOWN_FIRST.map((role) => viewer.roles.find((held) => held.role === role)).find((held) => held !== undefined);
  return {
    viewerId: viewer?.id ?? null,
    viewerName: viewer?.name ?? null,
    office: shown ? { role: shown.role, organisation: nameIn(language, shown.organisationName).text } : null,
    places: viewer ? PLACES.filter((place) => mayEnter(viewer, place.href)) : [],
    mayLogMeeting: viewer !== null && mayEnter(viewer, "/meetings/new"),
    unread,
    isExample: installation?.isExample ?? false,
    mayRemoveExample: viewer !== null && mayEnter(viewer, "/example/remove"),
  };
}

/** The place of the navigation that an address belongs to, by its first part. */
export function placeAt(pathname: string): PlaceKey | undefined {
  return PLACES.find(({ href }) => pathname === href || (href !== "/" && pathname.startsWith(`${href}/`)))?.key;
}
