import type { Confidentiality } from "./confidentiality";

/** A communiqué is written inside the organisation and read by members once it was published to them; the bureau's own level it never has. */
export const COMMUNIQUE_LEVELS = ["members", "organisation"] as const satisfies readonly Confidentiality[];

/** What has become of a communiqué. */
export const COMMUNIQUE_STATES = ["draft", "published"] as const;
export type CommuniqueState = (typeof COMMUNIQUE_STATES)[number];

export const stateOfCommunique = ({ publishedAt }: { readonly publishedAt: Date | null }): CommuniqueState => (publishedAt ? "published" : "draft");
