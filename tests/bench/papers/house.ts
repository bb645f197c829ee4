import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";

import { issueDossier } from "~/commands/issue-dossier";
import { keptText } from "~/editor/kept-text";
import { newId } from "~/forms/id";
import { drawPapers } from "~/jobs/draw-papers";
import { setPress } from "~/pdf/press";
import { pressProcess } from "~/pdf/press-process";
import { connect, setDatabase } from "@db/client";
import { paperById } from "@db/queries/papers";
import { addCommitment, addDemand, addDemandFile, addDossier, addEvent, addMeeting, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { copyTemplate } from "../../support/fresh";
import { buildUnion, NOW, type Union } from "../../support/union";
import { demandText, words } from "../sample-papers";

/** How long this process answered nothing at most, in milliseconds: while a dossier was composed, drawn and issued, and while it did nothing at all. */
export type HouseCost = { readonly pages: number; readonly seconds: number; readonly blocked: number; readonly idle: number };

const DEMANDS = 24;
const EVENTS = 60;
const MEETINGS = 20;
const COMMITMENTS = 60;

/** Issues a long dossier from the database as the server does, in this process, and watches whether it could have answered meanwhile. */
export async function houseCost(clusterUrl: string): Promise<HouseCost> {
  const folder = mkdtempSync(path.join(tmpdir(), "hiwar-bench-"));
  process.env.HIWAR_DATA = folder;
  const { appUrl, drop } = await copyTemplate(clusterUrl);
  const database = connect(appUrl, { max: 4 });
  setDatabase(database);
  const press = pressProcess({ limit: 600_000 });
  setPress(press);
  try {
    const union = await buildUnion();
    const { id } = await dossierOf(union);
    const asked = await issueDossier(union.coordinator, id, { id: newId(), language: "ar", level: "organisation", kind: "dossier" }, { origin: "https://hiwar.invalid", now: NOW });
    if (asked.ok || asked.refusal !== "paper_asked_for") throw new Error("The dossier is not long.");
    const idle = await blockedWhile(() => setTimeout(3_000));
    const started = performance.now();
    const blocked = await blockedWhile(() => drawPapers({ clock: () => NOW, press }));
    const seconds = (performance.now() - started) / 1000;
    const paper = await paperById(asked.job);
    if (!paper) throw new Error("The dossier was not issued.");
    return { pages: paper.pages, seconds, blocked, idle };
  } finally {
    await press.close();
    await database.close();
    await drop();
    rmSync(folder, { recursive: true });
  }
}

async function blockedWhile(act: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await act();
  // The delay of the last turn is noted in the next one.
  await setTimeout(20);
  delay.disable();
  return delay.max / 1_000_000;
}

function dossierOf({ organisation, coordinator, bureau, ministry }: Union): Promise<BuiltDossier> {
  return transaction(coordinator.id, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, ownerId: coordinator.id, decidedBy: bureau.id, state: "in_dialogue", title: "ملف خريجي مراكز التكوين الإداري", grounds: words(0, 40), parties: [ministry] });
    const fileId = await addDemandFile(tx, dossier, { title: "المذكرة المطلبية" });
    for (let at = 0; at < DEMANDS; at += 1) await addDemand(tx, dossier, { fileId, title: `المطلب ${at + 1}`, stance: "validated", text: keptText(demandText(at)) });
    for (let at = 0; at < EVENTS; at += 1) await addEvent(tx, dossier, { title: `مراسلة ${at + 1}`, body: words(at, 3) });
    for (let at = 0; at < MEETINGS; at += 1) await addMeeting(tx, dossier, { title: `لقاء ${at + 1}`, parties: [ministry], outcomes: [{ kind: "decision", words: words(at, 1) }, { kind: "information", words: words(at, 2) }] });
    for (let at = 0; at < COMMITMENTS; at += 1) await addCommitment(tx, dossier, { words: words(at, 1), partyId: ministry, dueOn: "2026-02-01" });
    return dossier;
  });
}
