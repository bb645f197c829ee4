import { parseArgs } from "node:util";

import type { AuditReport } from "~/domain/audit";
import { newId } from "~/forms/id";
import { runAuditCheck } from "~/jobs/check-audit";
import { connect, setDatabase } from "@db/client";
import { openDatabase } from "@db/open";
import { beginAuditCheck, checksAreKept, organisationsOfChains } from "@db/queries/audit-checks";
import { StartupError } from "@db/startup-error";

import { auditInWords } from "./server/audit-words";
import { runScript, say } from "./server/console";
import { readSettings } from "./server/settings";

/** Whether the answer is for a machine: one JSON object, the last line of standard output. */
function wantsJson(): boolean {
  try {
    return parseArgs({ options: { json: { type: "boolean", default: false } } }).values.json;
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\nUse: npm run audit:verify -- [--json]`);
  }
}

/** Checks the history of the installation, while it serves or not, and says what is wrong. Ends with 0 when all holds, else with 1. */
async function verify(): Promise<void> {
  const json = wantsJson();
  const { pooled } = readSettings(process.env);
  const open = await openDatabase({ log: json ? () => {} : say });
  process.env.HIWAR_DATA = open.folder;
  const database = connect(open.appUrl, { max: 2, pooled });
  setDatabase(database);
  try {
    if (!(await checksAreKept())) throw new StartupError("The database is of an older version: start Hiwar once, then check again.");
    const [id, now] = [newId(), new Date()];
    if (!(await beginAuditCheck({ id, askedBy: null, at: now }))) throw new StartupError("A check is under way: wait for its end, and look at /admin/audit.");
    const report = await runAuditCheck(id, now);
    for (const line of json ? [JSON.stringify(report)] : await inWords(report)) say(line);
    if (report.faultCount > 0) throw new StartupError("The history does not hold.");
  } finally {
    await database.close();
    await open.leave();
  }
}

async function inWords(report: AuditReport): Promise<string[]> {
  return auditInWords(report, await organisationsOfChains(report.faults.flatMap(({ chain }) => chain ?? [])));
}

runScript(verify);
