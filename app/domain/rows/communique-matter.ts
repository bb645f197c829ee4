import type { Side } from "../commitment";
import type { Confidentiality } from "../confidentiality";
import type { Day, Span, When } from "../days";
import type { ActionKind } from "../event";
import type { Gender, Localized } from "../localized";
import type { OrganisationKind } from "../organisation";
import type { PartyKind } from "../party";
import type { Id } from "../viewer";

/** An institution as sentences need it: its name, its kind, and the gender that was kept for it, which is that of its Arabic name. */
export type Body<Kind extends PartyKind | OrganisationKind = PartyKind | OrganisationKind> = { readonly name: Localized; readonly kind: Kind; readonly gender: Gender };

/** Who spoke, by office; its gender where somebody noted it. */
export type Office = { readonly name: Localized; readonly gender: Gender | null };

/** What was promised in a meeting, on either side. */
export type ToldCommitment = {
  readonly side: Side;
  readonly words: string;
  readonly verbatim: boolean;
  readonly party: Body<PartyKind> | null;
  readonly office: Office | null;
  readonly dueOn: Day | null;
};

/** A meeting that was held, as a communiqué tells it. */
export type MeetingToTell = {
  readonly kind: "meeting";
  readonly id: Id;
  readonly when: When;
  readonly time: string | null;
  readonly place: string | null;
  readonly parties: readonly Body<PartyKind>[];
  readonly attendees: Readonly<Record<Side, readonly string[]>>;
  readonly handedOver: string | null;
  readonly commitments: readonly ToldCommitment[];
  readonly recordedAt: Date;
};

/** A collective action, as a communiqué tells it. */
export type ActionToTell = {
  readonly kind: "action";
  readonly id: Id;
  readonly when: When;
  readonly place: string | null;
  readonly actionKinds: readonly ActionKind[];
  readonly title: string;
  readonly body: string | null;
  readonly recordedAt: Date;
};

/** Everything that a communiqué is written from, nothing of which its writer may not read. */
export type CommuniqueMatter = {
  readonly organisation: Body<OrganisationKind>;
  readonly dossier: Localized;
  /** The days it tells of, where it was asked for by them. */
  readonly period: Span | null;
  readonly told: readonly (MeetingToTell | ActionToTell)[];
};

/** What a communiqué can tell of, with who may read it today: its writer is shown what members would learn by it. */
export type TellableCommitment = ToldCommitment & { readonly id: Id; readonly confidentiality: Confidentiality };
export type TellableMeeting = Omit<MeetingToTell, "commitments"> & { readonly confidentiality: Confidentiality; readonly title: string | null; readonly commitments: readonly TellableCommitment[] };
export type TellableAction = ActionToTell & { readonly confidentiality: Confidentiality };
export type Tellable = TellableMeeting | TellableAction;

/** Everything that happened in a dossier and can be told, whatever is chosen of it. */
export type TellableMatter = Omit<CommuniqueMatter, "period" | "told"> & { readonly tellable: readonly Tellable[] };
