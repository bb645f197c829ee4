import postgres from "postgres";

import { ADDRESSES, type Address, type Audience } from "~/domain/addresses";
import { type Role, ROLES } from "~/domain/viewer";

import type { TextsToWalk } from "./texts-to-walk";

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
  /** Another party, into which it could be merged. */
  readonly otherParty: string;
  readonly draft: string;
  readonly struck: string;
  readonly strike: string;
  readonly organisation: string;
  readonly coordinator: string;
  readonly bureau: string;
  /** The coordinator's office. */
  readonly office: string;
  readonly texts: TextsToWalk;
};

/** Reads them out of the example, to which a submitted dossier, a draft, a meeting to come and one that was struck out were added. */
export async function recordsOf(ownerUrl: string): Promise<Omit<Records, "texts">> {
  const sql = postgres(ownerUrl, { max: 1 });
  try {
    const [row] = await sql<Omit<Records, "texts">[]>`
      select
        (select number from dossier where state = 'in_dialogue') as "number",
        (select number from dossier where state = 'submitted') as "submitted",
        (select id from meeting where state = 'held' limit 1) as "meeting",
        (select id from meeting where state = 'scheduled' and strike_id is null) as "upcoming",
        (select id from commitment where state = 'recorded' limit 1) as "recorded",
        (select id from commitment where state = 'in_progress' limit 1) as "underWay",
        (select id from event where kind = 'action' limit 1) as "event",
        (select id from party where parent_id is not null limit 1) as "party",
        (select id from party where parent_id is null limit 1) as "otherParty",
        (select id from dossier where number is null) as "draft",
        strike.subject_id as "struck", strike.id as "strike",
        coordinator.id as "office", coordinator.organisation_id as "organisation", coordinator.account_id as "coordinator", bureau.account_id as "bureau"
      from strike
      join role_grant coordinator on coordinator.role = 'coordinator'
      join role_grant bureau on bureau.role = 'bureau'`;
    if (!row) throw new Error("There is nothing to look at.");
    return row;
  } finally {
    await sql.end();
  }
}

/** The steps of an organisation's page, each alone on it. */
const stepsOf = ({ office, bureau }: Records): readonly string[] =>
  ["do=edit", "do=move", "do=close", `end=${office}`, `delegate=${office}`, `transfer=${office}`, `transfer=${office}&to=${bureau}&from=2036-01-01&dossiers=on`];

/** The pages that an address stands for, where one record does not show all of it. An address that is downloaded stands for none. */
const PAGES_OF: Partial<Record<Address, (records: Records) => readonly string[]>> = {
  "/dossiers/:number": ({ number, submitted }) => [`/dossiers/${number}`, `/dossiers/${submitted}`],
  "/dossiers/:number/moves/:move": ({ number, submitted }) => [`/dossiers/${number}/moves/suspend`, `/dossiers/${submitted}/moves/return`, `/dossiers/${submitted}/moves/submit`],
  "/dossiers/:number/events/new": ({ number }) => ["letter_out", "action"].map((kind) => `/dossiers/${number}/events/new?kind=${kind}`),
  "/dossiers/:number/delete": ({ draft }) => [`/dossiers/${draft}/delete`],
  "/admin/audit/heads": () => [],
  "/documents/:id": () => [],
  "/dossiers/:number/communiques": ({ number, submitted }) => [`/dossiers/${number}/communiques`, `/dossiers/${submitted}/communiques`],
  "/dossiers/:number/communiques/new": ({ number }) => [`/dossiers/${number}/communiques/new`, `/dossiers/${number}/communiques/new?from=2021-03-01&to=2021-04-05`, `/dossiers/${number}/communiques/new?from=2019-01-01&to=2019-02-01`],
  "/communiques/:id": ({ texts }) => [`/communiques/${texts.communique}`],
  "/communiques/:id/text": () => [],
  "/communiques/:id/edit": ({ texts }) => [`/communiques/${texts.communiqueDraft}/edit`],
  "/communiques/:id/publication": ({ texts }) => [`/communiques/${texts.communiqueDraft}/publication`, `/communiques/${texts.communique}/publication`],
  "/communiques/:id/delete": ({ texts }) => [`/communiques/${texts.communiqueDraft}/delete`],
  "/communiques/:id/papers": ({ texts }) => [`/communiques/${texts.communique}/papers`],
  "/communiques/:id/communique.pdf": () => [],
  "/evidence/:id": ({ texts }) => texts.evidence.map((id) => `/evidence/${id}`),
  "/unsubscribe/:token": () => ["/unsubscribe/none"],
  "/admin/organisations/:id": (records) => ["", ...stepsOf(records).map((step) => `?${step}`)].map((step) => `/admin/organisations/${records.organisation}${step}`),
  "/admin/organisations/:id/letterhead": ({ organisation }) => [`/admin/organisations/${organisation}/letterhead`],
  "/admin/people/:id": ({ coordinator, office }) => ["", "?access=suspend", "?access=reset", `?end=${office}`].map((step) => `/admin/people/${coordinator}${step}`),
  "/settings/data": () => ["", "?step=leave", "?step=erase"].map((step) => `/settings/data${step}`),
  "/strike/:kind/:id": ({ meeting, event, underWay, struck }) => [`/strike/meeting/${meeting}`, `/strike/event/${event}`, `/strike/commitment/${underWay}`, `/strike/meeting/${struck}`],
  "/strikes/:id/restore": ({ strike }) => [`/strikes/${strike}/restore`],
  "/meetings/:id/transfer": ({ meeting, draft }) => [`/meetings/${meeting}/transfer`, `/meetings/${meeting}/transfer?to=${draft}`],
  "/parties/:id/merge": ({ party, otherParty }) => [`/parties/${party}/merge`, `/parties/${party}/merge?into=${otherParty}`],
  "/meetings/new": ({ number }) => ["/meetings/new", `/meetings/new?dossier=${number}`, `/meetings/new?dossier=${number}&upcoming=1`],
  "/meetings/:id": ({ meeting, upcoming }) => [`/meetings/${meeting}`, `/meetings/${upcoming}`],
  "/meetings/:id/papers": ({ meeting, upcoming }) => [`/meetings/${meeting}/papers`, `/meetings/${upcoming}/papers`],
  "/meetings/:id/minutes.pdf": () => [],
  "/dossiers/:number/dossier.pdf": () => [],
  "/dossiers/:number/ledger.pdf": () => [],
  "/deposits/:id/papers": ({ texts }) => [`/deposits/${texts.deposit}/papers`],
  "/deposits/:id/receipt.pdf": () => [],
  "/papers/jobs/:id": ({ texts }) => texts.paperJobs.map((id) => `/papers/jobs/${id}`),
  "/verify": () => ["/verify", "/verify?code=none"],
  "/verify/:code": () => ["/verify/22222-22222"],
  "/meetings/:id/brief": ({ upcoming }) => [`/meetings/${upcoming}/brief`],
  "/parties/:id/brief": ({ texts }) => [`/parties/${texts.party}/brief`],
  "/meetings/:id/edit": ({ meeting, upcoming }) => [`/meetings/${meeting}/edit`, `/meetings/${upcoming}/edit`],
  "/meetings/:id/moves/:move": ({ upcoming }) => [`/meetings/${upcoming}/moves/postpone`],
  "/commitments": ({ party }) => ["/commitments", `/commitments?standing=all&party=${party}&from=2021-01-01&to=2021-12-31&rung=press`],
  "/commitments/calendar": () => ["/commitments/calendar", "/commitments/calendar?month=2021-04"],
  "/commitments/views": () => ["/commitments/views?side=theirs&trouble=silent"],
  "/commitments/new": ({ number, meeting }) => ["/commitments/new", `/commitments/new?dossier=${number}&meeting=${meeting}`],
  "/commitments/:id": ({ recorded, underWay }) => [`/commitments/${recorded}`, `/commitments/${underWay}`],
  "/commitments/:id/trigger": ({ recorded, texts }) => [`/commitments/${texts.awaiting}/trigger`, `/commitments/${recorded}/trigger`],
  "/commitments/:id/edit": ({ recorded }) => [`/commitments/${recorded}/edit`],
  "/commitments/:id/moves/:move": ({ recorded, underWay }) => [`/commitments/${recorded}/moves/confirm`, `/commitments/${underWay}/moves/keep`],
  "/commitments/:id/evidence/new": ({ underWay }) => [`/commitments/${underWay}/evidence/new`],
  "/commitments/:id/next-step": ({ underWay }) => [`/commitments/${underWay}/next-step`],
  "/commitments/:id/signs/new": ({ underWay }) => [`/commitments/${underWay}/signs/new`, `/commitments/${underWay}/signs/new?kind=our_nudge`],
  "/events/:id/edit": ({ event }) => [`/events/${event}/edit`],
  "/files/:id": ({ texts }) => [`/files/${texts.file}`],
  "/files/:id/deposit": ({ texts }) => [`/files/${texts.file}/deposit`, `/files/${texts.ready}/deposit`],
  "/deposits/:id": ({ texts }) => [`/deposits/${texts.deposit}`],
  "/deposits/:id/edit": ({ texts }) => [`/deposits/${texts.deposit}/edit`],
  "/files/:id/edit": ({ texts }) => [`/files/${texts.file}/edit`],
  "/files/:id/points/:point": ({ texts }) => [`/files/${texts.file}/points/1`],
  "/demands/:id": ({ texts }) => [texts.deposited, texts.written, texts.inReview].map((id) => `/demands/${id}`),
  "/demands/:id/edit": ({ texts }) => [`/demands/${texts.written}/edit`],
  "/demands/:id/draft": () => [],
  "/demands/:id/reconcile": ({ texts }) => [`/demands/${texts.written}/reconcile`],
  "/demands/:id/versions": ({ texts }) => [`/demands/${texts.written}/versions`],
  "/demands/:id/versions/:version": ({ texts }) => [`/demands/${texts.written}/versions/${texts.writtenVersion}`],
  "/demands/:id/review": ({ texts }) => [`/demands/${texts.inReview}/review`],
  "/demands/:id/comments": ({ texts }) => [`/demands/${texts.inReview}/comments`],
  "/comments/:id/decide": ({ texts }) => [`/comments/${texts.remark}/decide`, `/comments/${texts.wording}/decide?decision=set_aside`],
  "/demands/:id/moves/:move": ({ texts }) => [`/demands/${texts.written}/moves/submit`, `/demands/${texts.inReview}/moves/return`, `/demands/${texts.inReview}/moves/validate`],
  "/demands/:id/merge": ({ texts }) => [`/demands/${texts.written}/merge`],
  "/demands/:id/split": ({ texts }) => [`/demands/${texts.written}/split`],
  "/demands/:id/trace": ({ texts }) => [`/demands/${texts.deposited}/trace`],
  "/demands/:id/links": ({ texts }) => [`/demands/${texts.deposited}/links`],
  "/demands/:id/template": ({ texts }) => [`/demands/${texts.written}/template`],
  "/deposits/:id/responses/new": ({ texts }) => [`/deposits/${texts.deposit}/responses/new`],
  "/responses/:id/edit": ({ texts }) => [`/responses/${texts.response}/edit`],
  "/parties/:id/silences": ({ texts, party }) => [`/parties/${texts.party}/silences`, `/parties/${party}/silences`],
  "/parties/:id": ({ texts, party }) => [`/parties/${texts.party}`, `/parties/${texts.party}?with=under`, `/parties/${party}`],
  "/parties/compare": ({ texts, otherParty }) => ["/parties/compare", `/parties/compare?party=${texts.party}&party=${otherParty}`],
  "/rounds/:id": ({ texts }) => [`/rounds/${texts.round}`],
  "/rounds/:id/papers": ({ texts }) => [`/rounds/${texts.round}/papers`],
  "/rounds/:id/balance.pdf": () => [],
  "/meetings/:id/brief/papers": ({ upcoming }) => [`/meetings/${upcoming}/brief/papers`],
  "/meetings/:id/brief.pdf": () => [],
  "/parties/:id/brief/papers": ({ texts }) => [`/parties/${texts.party}/brief/papers`],
  "/parties/:id/brief.pdf": () => [],
  "/handovers/:id": ({ texts }) => [`/handovers/${texts.handover}`],
  "/handovers/:id/receipt.pdf": () => [],
  "/parties/:id/papers": ({ texts }) => [`/parties/${texts.party}/papers`],
  "/parties/:id/ledger.pdf": () => [],
  "/rounds/:id/edit": ({ texts }) => [`/rounds/${texts.round}/edit`],
  "/agreements/:id": ({ texts }) => [`/agreements/${texts.agreement}`, `/agreements/${texts.signed}`],
  "/agreements/:id/edit": ({ texts }) => [`/agreements/${texts.agreement}/edit`],
  "/agreements/:id/sign": ({ texts }) => [`/agreements/${texts.agreement}/sign`],
};

function admits(audience: Audience | undefined, role: Role): boolean {
  return audience === "signed in" || (Array.isArray(audience) && audience.includes(role));
}

/** Pages that look the same to everybody who can enter: they are walked with the first role that can. */
const SAME_FOR_ALL = /^\/(settings|parties|rounds)/;

/** Every page that a role can enter, read off the table of addresses. */
export function pagesOf(role: Role, records: Records): readonly string[] {
  return (Object.keys(ADDRESSES) as Address[]).flatMap((address) => {
    const entry: { readonly GET?: Audience; readonly POST?: Audience } = ADDRESSES[address];
    if (!admits(entry.GET, role)) return [];
    if (SAME_FOR_ALL.test(address) && role !== ROLES.find((each) => admits(entry.GET, each))) return [];
    return PAGES_OF[address]?.(records) ?? [address.replace(":number", records.number).replace(":id", records.party)];
  });
}
