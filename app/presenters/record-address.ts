import type { CommitmentState } from "~/domain/commitment";
import type { TrackList } from "~/domain/track-record";
import type { Id } from "~/domain/viewer";

/** Which commitments of a record a list is asked for. */
export type RecordQuestion = {
  readonly party?: Id;
  readonly state?: CommitmentState;
  readonly list?: TrackList;
  readonly overdue?: boolean;
  readonly dossier?: Id;
  readonly round?: Id;
  readonly office?: Id;
};

/** The address of the ledger with the commitments behind a figure. */
export function recordAddress({ party, state, list, overdue, dossier, round, office }: RecordQuestion): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string | undefined) => value !== undefined && query.set(name, value);
  set("side", "theirs");
  set("standing", overdue || state || list ? undefined : "all");
  set("trouble", overdue ? "overdue" : undefined);
  set("state", state);
  set("party", party);
  set("office", office);
  set("dossier", dossier);
  set("round", round);
  set("list", list);
  return `/commitments?${query.toString()}`;
}
