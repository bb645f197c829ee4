import { bigint, customType, index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

import { instant } from "./columns";

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
