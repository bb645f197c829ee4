import "../../scripts/server/production";

import { mkdirSync, writeFileSync } from "node:fs";

import { connect, type Database, setDatabase } from "@db/client";
import { addDemand, type BuiltDossier, seededText } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { copyTemplate, type FreshUrls } from "../support/fresh";
import { startTestCluster } from "../support/throwaway";
import { browserCosts } from "./browser";
import { editorCost } from "./editor";
import { ACCOUNTS, fill } from "./fill";
import { type Ask, askerOf, bareOf, productionBuild } from "./server";
import { nightCost } from "./night";
import { benchPapers } from "./papers/run";
import { type Bounded, boundedPages, inTurn, type Page, pagesOf } from "./pages";
import { SIZES } from "./sizes";
import { report, type Results } from "./report";

const ROUNDS = 200;
const WARM_UP = 30;
/** A p99 wants a hundred; there are many such pages. */
const BOUNDED_ROUNDS = 100;
const BOUNDED_WARM_UP = 5;
const LEDGER = "routes/commitments";
const OUTPUT = ".cache/bench.json";

/** One filled database and the pages to ask of it. */
type Bench = { readonly name: string; readonly urls: FreshUrls; readonly database: Database; readonly ask: Ask; readonly pages: Page[]; readonly bounded: Bounded[] };

/** `npm run bench -- papers` measures papers alone, in a minute or two; `npm run bench` everything. */
async function main(): Promise<void> {
  if (process.argv[2] === "papers") return papersAlone();
  const build = await productionBuild();
  const cluster = await startTestCluster();
  const benches: Bench[] = [];
  try {
    for (const size of SIZES) {
      const urls = await copyTemplate(cluster.url);
      const owner = connect(urls.ownerUrl, { max: 1 });
      process.stdout.write(`filling ${size.name}: ${size.dossiers} dossiers, ${size.meetings} meetings, ${size.commitments} commitments\n`);
      await fill(owner.sql, size, "unused");
      const database = connect(urls.appUrl, { max: 4 });
      const ask = askerOf(build, database);
      benches.push({ name: size.name, urls, database, ask, pages: await pagesOf(owner.sql, ask), bounded: await boundedPages(owner.sql) });
      await owner.close();
    }
    const results: Results = { bySize: {}, bounded: [], night: null, bare: null, browser: null, editor: null };
    const [first] = benches;
    for (const page of first?.pages ?? []) {
      const ways = Object.fromEntries(
        benches.map((bench) => {
          const same = bench.pages.find(({ name }) => name === page.name) ?? page;
          return [bench.name, () => bench.ask(same.address, same.cookie)];
        }),
      );
      results.bySize[page.name] = await inTurn(ways, ROUNDS, WARM_UP);
    }
    const largest = benches.at(-1);
    if (largest) results.bounded.push(...(await boundedSpreads(largest)));
    const ledger = largest?.pages[0];
    if (largest && ledger) {
      const constants = await loaderResults(build, largest, ledger);
      const bare = askerOf(bareOf(build, LEDGER, constants), largest.database);
      results.bare = await inTurn({ ledger: () => largest.ask(ledger.address, ledger.cookie), bare: () => bare(ledger.address, ledger.cookie) }, ROUNDS, WARM_UP);
      results.browser = await browserCosts(build, [...largest.pages, { name: "log a meeting", address: "/meetings/new", cookie: ledger.cookie }]);
      results.night = await nightCost(largest.database);
      results.editor = await editorCost(build, largest.database, { address: await textToWrite(largest), cookie: ledger.cookie });
    }
    report(results);
    const papers = await benchPapers(cluster.url);
    mkdirSync(".cache", { recursive: true });
    writeFileSync(OUTPUT, JSON.stringify({ at: new Date().toISOString(), node: process.version, rounds: ROUNDS, ...results, papers }, null, 2));
    process.stdout.write(`\nwritten to ${OUTPUT}\n`);
  } finally {
    for (const { database, urls } of benches) {
      await database.close();
      await urls.drop();
    }
    await cluster.stop();
  }
}

async function papersAlone(): Promise<void> {
  const cluster = await startTestCluster();
  try {
    await benchPapers(cluster.url);
  } finally {
    await cluster.stop();
  }
}

/** What each page with a bound of its own costs, one after the other. */
async function boundedSpreads({ bounded, ask }: Bench): Promise<Results["bounded"]> {
  const spreads: Results["bounded"] = [];
  for (const { name, address, cookie, most } of bounded) {
    const { [name]: spread } = await inTurn({ [name]: () => ask(address, cookie) }, BOUNDED_ROUNDS, BOUNDED_WARM_UP);
    if (spread) spreads.push({ name, most, ...spread });
  }
  return spreads;
}

/** Adds a text to a dossier of the coordinator, and answers where it is written. */
async function textToWrite({ urls }: Bench): Promise<string> {
  const owner = connect(urls.ownerUrl, { max: 1 });
  setDatabase(owner);
  try {
    const [dossier] = await owner.sql<BuiltDossier[]>`
      select d.id, d.organisation_id as "organisationId", ${ACCOUNTS.coordinator}::uuid as "createdBy", d.number from dossier d
      join role_grant g on g.organisation_id = d.organisation_id and g.account_id = ${ACCOUNTS.coordinator} where d.state = 'in_dialogue' order by d.number limit 1`;
    if (!dossier) throw new Error("No dossier was found to write a text in");
    const { id } = await transaction(ACCOUNTS.coordinator, (tx) => addDemand(tx, dossier, { text: seededText("نص") }));
    return `/demands/${id}/edit`;
  } finally {
    await owner.close();
  }
}

/** What the loaders of a page answer for real, to be given back as constants. */
async function loaderResults(build: Awaited<ReturnType<typeof productionBuild>>, bench: Bench, page: Page): Promise<{ root: NonNullable<unknown>; page: NonNullable<unknown> }> {
  const seen: { root: NonNullable<unknown>; page: NonNullable<unknown> } = { root: {}, page: {} };
  const noting = (routeId: string, note: (value: NonNullable<unknown>) => void) => {
    const route = build.routes[routeId];
    const load = route?.module.loader;
    if (!route || typeof load !== "function") throw new Error(`The build has no loader for ${routeId}`);
    const loader: typeof load = async (args) => {
      const value = await load(args);
      note(value ?? {});
      return value;
    };
    return { ...route, module: { ...route.module, loader } };
  };
  const routes = { ...build.routes, root: noting("root", (value) => void (seen.root = value)), [LEDGER]: noting(LEDGER, (value) => void (seen.page = value)) };
  await askerOf({ ...build, routes }, bench.database)(page.address, page.cookie);
  return seen;
}

await main();
