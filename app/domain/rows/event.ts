import type { Confidentiality } from "../confidentiality";
import type { When } from "../days";
import type { ActionKind, EventKind } from "../event";
import type { Id } from "../viewer";
import type { DossierNamed } from "./meeting";

/** A letter, a collective action or a milestone of a dossier. */
export type EventRecord = {
  readonly id: Id;
  readonly dossier: DossierNamed;
  readonly kind: EventKind;
  /** The forms a collective action took; empty for the other kinds. */
  readonly actionKinds: readonly ActionKind[];
  readonly title: string;
  readonly body: string | null;
  readonly when: When;
  readonly place: string | null;
  /** To whom a letter went or from whom it came. */
  readonly partyId: Id | null;
  readonly confidentiality: Confidentiality;
  readonly version: number;
};
