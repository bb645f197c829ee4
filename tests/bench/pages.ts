import { ACCOUNTS, officeHolderId, organisationId, partyId } from "./fill";
import { type Answer, type Ask, signedIn } from "./server";
import { type Spread, spreadOf } from "./percentiles";
import type { Sql } from "@db/client";

/** One page of the benchmark on one database: who asks for what. */
export type Page = { readonly name: string; readonly address: string; readonly cookie: string };

/** How far into the ledger the deep page lies, in pages. */
const DEEP = 15;
const NEXT_PAGE = /href="([^"]*\/commitments\?[^"]*after=[^"]*)"/;

/** The pages that are measured on a database, with their addresses there. */
export async function pagesOf(owner: Sql, ask: Ask): Promise<Page[]> {
  const coordinator = await signedIn(owner, ACCOUNTS.coordinator);
  const bureau = await signedIn(owner, ACCOUNTS.bureau);
  const member = await signedIn(owner, ACCOUNTS.member);
  const [ordinary] = await owner<{ number: string }[]>`
    select d.number from dossier d join commitment c on c.dossier_id = d.id join role_grant g on g.organisation_id = d.organisation_id and g.account_id = ${ACCOUNTS.member}
    where d.confidentiality = 'members' and d.state = 'in_dialogue' group by d.number having count(*) between 8 and 12 order by d.number limit 1`;
  if (!ordinary) throw new Error("No dossier of ordinary size was found to measure");
  return [
    { name: "ledger, coordinator", address: "/commitments", cookie: coordinator },
    { name: "ledger, deep page", address: await deepPage(ask, coordinator), cookie: coordinator },
    { name: "ledger, bureau of 200", address: "/commitments", cookie: bureau },
    { name: "dossier", address: `/dossiers/${ordinary.number}`, cookie: coordinator },
    { name: "calendar, coordinator", address: "/commitments/calendar", cookie: coordinator },
    { name: "member's page", address: `/dossiers/${ordinary.number}`, cookie: member },
  ];
}

/** A value for each filter by which the largest unions narrow their ledger, two at a time. The first six are the quick ones: any two of them have the narrower bound. */
const FILTERS = {
  party: `party=${partyId(7)}`, organisation: `organisation=${organisationId(3)}`, state: "standing=all&state=in_progress", side: "side=theirs", due: "due=month", silent: "trouble=silent",
  office: `office=${officeHolderId(7)}`, region: "region=04", source: "source=meeting", rung: "rung=signed_minutes", step: "step=none",
} as const;
const QUICK: readonly string[] = ["party", "organisation", "state", "side", "due", "silent"];

/** A page with a bound of its own for the slowest of a hundred, in milliseconds on the server, at the largest size. */
export type Bounded = Page & { readonly most: number };

/** What has an absolute bound at a million commitments: the ledger under any two filters, a track record, the bureau's day. */
export async function boundedPages(owner: Sql): Promise<Bounded[]> {
  const cookie = await signedIn(owner, ACCOUNTS.bureau);
  const names = Object.keys(FILTERS) as (keyof typeof FILTERS)[];
  const pairs = names.flatMap((one, place) => names.slice(place + 1).map((other) => ({
    name: `ledger, ${one} and ${other}`, address: `/commitments?${FILTERS[one]}&${FILTERS[other]}`, cookie, most: QUICK.includes(one) && QUICK.includes(other) ? 50 : 200,
  })));
  return [
    ...pairs,
    { name: "track record of a party", address: `/parties/${partyId(7)}`, cookie, most: 100 },
    { name: "the bureau's day", address: "/", cookie, most: 200 },
  ];
}

async function deepPage(ask: Ask, cookie: string): Promise<string> {
  let address = "/commitments";
  for (let page = 0; page < DEEP; page += 1) {
    const { html } = await ask(address, cookie);
    const next = NEXT_PAGE.exec(html)?.[1];
    if (!next) return address;
    address = next.replaceAll("&amp;", "&");
  }
  return address;
}

/** Measures several ways to ask in turn, so that a slow moment of the machine falls on all of them alike. */
export async function inTurn(ways: Readonly<Record<string, () => Promise<Answer>>>, rounds: number, warmUp: number): Promise<Record<string, Spread>> {
  const measured = Object.fromEntries(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [name, ask] of Object.entries(ways)) {
      const { milliseconds } = await ask();
      if (round >= 0) measured[name]?.push(milliseconds);
    }
  }
  return Object.fromEntries(Object.entries(measured).map(([name, values]) => [name, spreadOf(values)]));
}
