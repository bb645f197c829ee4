import { bigint, customType, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

import type { AuditReport } from "~/domain/audit";

import { bornId, instant } from "./columns";
import { account } from "./person";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** The history that code cannot forget to write: filled by triggers, append-only, one hash chain an organisation. */
export const auditEvent = pgTable(
  "audit_event",
  {
    chain: text("chain").notNull(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    at: instant("at").notNull(),
    txid: text("txid").notNull(),
    actor: text("actor").notNull(),
    action: text("action").notNull(),
    tbl: text("tbl").notNull(),
    rowId: text("row_id").notNull(),
    /** The dossier (or other record) that the row belongs to, for its history. */
    about: text("about"),
    old: jsonb("old").$type<Record<string, unknown>>(),
    new: jsonb("new").$type<Record<string, unknown>>(),
    prev: bytes("prev").notNull(),
    hash: bytes("hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.chain, table.seq] }), index("audit_event_about").on(table.about, table.at)],
);

/** The last link of each chain; its row is locked while a link is added. */
export const auditHead = pgTable("audit_head", { chain: text("chain").primaryKey(), seq: bigint("seq", { mode: "number" }).notNull(), hash: bytes("hash").notNull() });

/** Checks of the history that were begun: the page of administrators shows the last, and how far it is. */
export const auditCheck = pgTable(
  "audit_check",
  {
    id: bornId(),
    /** Null where it was run at the console. */
    askedBy: uuid("asked_by").references(() => account.id),
    at: instant("at").notNull(),
    /** When it last said that it goes on. */
    progressAt: instant("progress_at").notNull(),
    finishedAt: instant("finished_at"),
    chainsToCheck: integer("chains_to_check").notNull(),
    chains: integer("chains").notNull(),
    links: bigint("links", { mode: "number" }).notNull(),
    rows: bigint("rows", { mode: "number" }).notNull(),
    /** How many lines the file of anchors had: a later one that is shorter was cut. */
    anchors: integer("anchors").notNull(),
    report: jsonb("report").$type<AuditReport>(),
  },
  (table) => [index("audit_check_at").on(table.at)],
);
