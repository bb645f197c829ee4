import { createHash, randomUUID } from "node:crypto";

import type { Browser, BrowserContext, Locator, Page } from "@playwright/test";
import postgres from "postgres";

import type { Language } from "~/domain/localized";
import { type RichText, SCHEMA_VERSION } from "~/domain/rich-text";
import { canonicalText, hashOf } from "~/editor/canonical";
import { translator } from "~/i18n/translator";
import { connect, setDatabase } from "@db/client";
import { addAccount, addDemand, type BuiltDemand, type BuiltDossier, grantRole, seededText } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { type App, expect } from "./app";

export const TITLE = "تسوية وضعية خريجي مراكز التكوين";

/** Asks the database of a test something, as the owner of its schema. */
export async function ask<Row extends postgres.Row>(app: Pick<App, "ownerUrl">, query: (sql: postgres.Sql) => postgres.PendingQuery<Row[]>): Promise<Row[]> {
  const sql = postgres(app.ownerUrl, { max: 1 });
  try {
    return await query(sql);
  } finally {
    await sql.end();
  }
}

type Owned = Pick<App, "ownerUrl">;

export async function exampleDossier(app: Owned): Promise<BuiltDossier> {
  const [dossier] = await ask<BuiltDossier>(app, (sql) => sql`
    select id, organisation_id as "organisationId", created_by as "createdBy", number from dossier where number = '2021-001'`);
  if (!dossier) throw new Error("The example is not open.");
  return dossier;
}

/** Writes into the database of a test as the house does. */
export async function write<Result>(app: Owned, act: Parameters<typeof transaction<Result>>[1]): Promise<Result> {
  const { createdBy } = await exampleDossier(app);
  const database = connect(app.ownerUrl, { max: 1 });
  setDatabase(database);
  try {
    return await transaction(createdBy, act);
  } finally {
    await database.close();
  }
}

/** Adds a text of these paragraphs to the dossier of the example, written by its coordinator. */
export async function addText(app: Owned, ...paragraphs: readonly string[]): Promise<BuiltDemand> {
  const dossier = await exampleDossier(app);
  return write(app, (tx) => addDemand(tx, dossier, { title: TITLE, text: seededText(...paragraphs) }));
}

/** Adds a text that is this document. */
export async function addDocument(app: Owned, document: RichText): Promise<BuiltDemand> {
  const dossier = await exampleDossier(app);
  return write(app, (tx) => addDemand(tx, dossier, { title: TITLE, text: { source: canonicalText(document), hash: hashOf(document), schemaVersion: SCHEMA_VERSION } }));
}

/** Adds a second coordinator beside that of the example. Answers their account. */
export async function addColleague(app: Owned, name: string): Promise<string> {
  const { organisationId } = await exampleDossier(app);
  return write(app, async (tx) => {
    const accountId = await addAccount(tx, { name, email: `${randomUUID()}@union.invalid` });
    await grantRole(tx, { accountId, organisationId, role: "coordinator" });
    return accountId;
  });
}

/** A browser of somebody's own, signed in. */
export async function browserOf(browser: Browser, app: App, accountId: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: app.url, locale: "ar-MA", ...options });
  await signInAs(context, app, accountId);
  return context.newPage();
}

/** Signs somebody in, in place of whoever is. */
export async function signInAs(context: BrowserContext, app: App, accountId: string): Promise<void> {
  const token = randomUUID();
  await ask(app, (sql) => sql`insert into session (id, user_id, expires_at) values (${createHash("sha256").update(token).digest("hex")}, ${accountId}, now() + interval '7 days')`);
  await context.addCookies([{ name: "sid", value: token, url: app.url }]);
}

/** The page on which a text is written, with scripts. */
export class TextPage {
  constructor(readonly page: Page, readonly id: string, private readonly language: Language = "ar") {}

  get t() {
    return translator(this.language);
  }

  /** The text itself. */
  get text(): Locator {
    return this.page.getByRole("textbox", { name: this.t("editor.text"), exact: true });
  }

  get status(): Locator {
    return this.page.locator(".keep-status");
  }

  async open(): Promise<this> {
    await this.page.goto(`/demands/${this.id}/edit?lang=${this.language}`);
    await expect(this.text).toBeVisible();
    return this;
  }

  /** Types at the end of the text. */
  async type(words: string): Promise<void> {
    await this.text.click();
    await this.page.keyboard.press("Control+End");
    await this.page.keyboard.type(words);
  }

  async expectPlace(place: "device" | "server" | "typing" | "nowhere"): Promise<void> {
    await expect(this.status).toHaveAttribute("data-place", place);
  }

  async save(): Promise<void> {
    await this.page.getByRole("button", { name: this.t("editor.save"), exact: true }).click();
  }
}

/** The text that the server keeps of somebody's writing; null when it keeps none. */
export async function keptDraft(app: Pick<App, "ownerUrl">, demandId: string): Promise<string | null> {
  const [row] = await ask<{ source: string | null }>(app, (sql) => sql`select source from demand_draft where demand_id = ${demandId} order by kept_at desc nulls last limit 1`);
  return row?.source ?? null;
}
