import postgres from "postgres";

import { ADDRESSES, type Address, type Audience } from "~/domain/permissions";
import type { Role } from "~/domain/viewer";

/** What the addresses of the house are filled with: records of each kind, in the states that their pages tell apart. */
export type Records = {
  readonly number: string;
  readonly submitted: string;
  readonly meeting: string;
  readonly upcoming: string;
  readonly recorded: string;
  readonly underWay: string;
  readonly event: string;
  readonly party: string;
};

/** Reads them out of the example, to which a submitted dossier and a meeting to come were added. */
export async function recordsOf(ownerUrl: string): Promise<Records> {
  const sql = postgres(ownerUrl, { max: 1 });
  try {
    const [row] = await sql<Records[]>`
      select
        (select number from dossier where state = 'in_dialogue') as "number",
        (select number from dossier where state = 'submitted') as "submitted",
        (select id from meeting where state = 'held' limit 1) as "meeting",
        (select id from meeting where state = 'scheduled' limit 1) as "upcoming",
        (select id from commitment where state = 'recorded' limit 1) as "recorded",
        (select id from commitment where state = 'in_progress' limit 1) as "underWay",
        (select id from event where kind = 'action' limit 1) as "event",
        (select id from party where parent_id is not null limit 1) as "party"`;
    if (!row) throw new Error("There is nothing to look at.");
    return row;
  } finally {
    await sql.end();
  }
}

/** The pages that an address stands for, where one record does not show all of it. */
const PAGES_OF: Partial<Record<Address, (records: Records) => readonly string[]>> = {
  "/dossiers/:number": ({ number, submitted }) => [`/dossiers/${number}`, `/dossiers/${submitted}`],
  "/dossiers/:number/moves/:move": ({ number, submitted }) => [`/dossiers/${number}/moves/suspend`, `/dossiers/${submitted}/moves/return`, `/dossiers/${submitted}/moves/submit`],
  "/dossiers/:number/events/new": ({ number }) => ["letter_out", "action"].map((kind) => `/dossiers/${number}/events/new?kind=${kind}`),
  "/meetings/new": ({ number }) => ["/meetings/new", `/meetings/new?dossier=${number}`, `/meetings/new?dossier=${number}&upcoming=1`],
  "/meetings/:id": ({ meeting, upcoming }) => [`/meetings/${meeting}`, `/meetings/${upcoming}`],
  "/meetings/:id/edit": ({ meeting, upcoming }) => [`/meetings/${meeting}/edit`, `/meetings/${upcoming}/edit`],
  "/meetings/:id/moves/:move": ({ upcoming }) => [`/meetings/${upcoming}/moves/postpone`],
  "/commitments": () => ["/commitments", "/commitments?choose=1"],
  "/commitments/new": ({ number, meeting }) => ["/commitments/new", `/commitments/new?dossier=${number}&meeting=${meeting}`],
  "/commitments/:id": ({ recorded, underWay }) => [`/commitments/${recorded}`, `/commitments/${underWay}`],
  "/commitments/:id/edit": ({ recorded }) => [`/commitments/${recorded}/edit`],
  "/commitments/:id/moves/:move": ({ recorded, underWay }) => [`/commitments/${recorded}/moves/confirm`, `/commitments/${underWay}/moves/keep`],
  "/commitments/:id/signs/new": ({ underWay }) => [`/commitments/${underWay}/signs/new`],
  "/events/:id/edit": ({ event }) => [`/events/${event}/edit`],
};

function admits(audience: Audience | undefined, role: Role): boolean {
  return audience === "signed in" || (Array.isArray(audience) && audience.includes(role));
}

/** Every page that a role can enter, read off the table of addresses. */
export function pagesOf(role: Role, records: Records): readonly string[] {
  return (Object.keys(ADDRESSES) as Address[]).flatMap((address) => {
    const entry: { readonly GET?: Audience; readonly POST?: Audience } = ADDRESSES[address];
    if (!admits(entry.GET, role)) return [];
    return PAGES_OF[address]?.(records) ?? [address.replace(":number", records.number).replace(":id", records.party)];
  });
}
