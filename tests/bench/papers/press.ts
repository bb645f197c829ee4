import { readdirSync, readFileSync } from "node:fs";

import { pressProcess } from "~/pdf/press-process";
import type { Paper } from "~/presenters/paper";

import { percentile } from "../percentiles";
import { longDossier, twoPageMinutes } from "../sample-papers";
import { typstSetter } from "./typst";

/** What a paper cost: its pages, seconds, and the most memory that the press held while it drew it, in megabytes; null where the system does not tell. */
export type PaperCost = { readonly pages: number; readonly seconds: number; readonly megabytes: number | null; readonly kilobytes: number; /** For how long a processor worked on it; null where the system does not tell. On a busy machine it says more than the clock. */ readonly worked: number | null };
export type PressCost = {
  /** The median of warm ones, in milliseconds. */
  readonly minutes: { readonly pages: number; readonly p50: number };
  readonly dossier: PaperCost;
  /** Seconds for the same text, by the clock and of a processor; null where Typst is not to be had. */
  readonly typst: { readonly seconds: number; readonly worked: number } | null;
  /** By the pages that were asked for. */
  readonly growing: readonly PaperCost[];
};

const MINUTES = 25;
const WARM_UP = 5;
const TURNS = 3;
/** About so many pages. */
const DOSSIER = 69;
const GROWING = [11, 34, 69, 138, 230];

/** Draws papers as the house does, in presses of its own, and the same dossier with Typst in turn. */
export async function pressCost(): Promise<PressCost> {
  const minutes = await minutesCost();
  const typst = typstSetter();
  const turns: PaperCost[] = [];
  const others: { seconds: number; worked: number }[] = [];
  const dossier = longDossier(DOSSIER);
  for (let turn = 0; turn < TURNS; turn += 1) {
    turns.push(await inPressOfItsOwn(dossier));
    if (!typst) continue;
    const [started, before] = [performance.now(), process.cpuUsage()];
    typst(dossier);
    const { user, system } = process.cpuUsage(before);
    others.push({ seconds: (performance.now() - started) / 1000, worked: (user + system) / 1_000_000 });
  }
  const growing: PaperCost[] = [];
  for (const pages of GROWING) growing.push(await inPressOfItsOwn(longDossier(pages)));
  const middle = turns.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(TURNS / 2)];
  if (!middle) throw new Error("Nothing was drawn.");
  return { minutes, dossier: middle, typst: typst && { seconds: percentile(others.map(({ seconds }) => seconds), 0.5), worked: percentile(others.map(({ worked }) => worked), 0.5) }, growing };
}

async function minutesCost(): Promise<PressCost["minutes"]> {
  const press = pressProcess();
  try {
    const times: number[] = [];
    let pages = 0;
    for (let round = 0; round < WARM_UP + MINUTES; round += 1) {
      const started = performance.now();
      ({ pages } = await press.print(twoPageMinutes()));
      if (round >= WARM_UP) times.push(performance.now() - started);
    }
    return { pages, p50: percentile(times, 0.5) };
  } finally {
    await press.close();
  }
}

/** A long paper is drawn by a press that has drawn a short one, which ends afterwards: what it held at most is what this paper asked for. */
async function inPressOfItsOwn(paper: Paper): Promise<PaperCost> {
  const before = new Set(children());
  const press = pressProcess({ limit: 600_000 });
  try {
    await press.print(twoPageMinutes());
    const [child] = children().filter((pid) => !before.has(pid));
    const workedBefore = child === undefined ? null : workOf(child);
    const started = performance.now();
    const { pages, bytes } = await press.print(paper);
    const worked = child === undefined || workedBefore === null ? null : workOf(child) - workedBefore;
    return { pages, worked, seconds: (performance.now() - started) / 1000, megabytes: child === undefined ? null : mostMemoryOf(child), kilobytes: bytes.length / 1000 };
  } finally {
    await press.close();
  }
}

/** The processes that this one began, where the system tells. */
function children(): string[] {
  try {
    return readdirSync("/proc/self/task").flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, "utf8").trim().split(" ").filter(Boolean));
  } catch {
    return [];
  }
}

/** Hundredths of a second are what Linux counts the work of a process in. */
const TICKS = 100;

/** For how many seconds processors worked for a process: the fourteenth and fifteenth figure behind its name. */
function workOf(pid: string): number {
  const [user, system] = (readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1] ?? "").split(" ").slice(11, 13).map(Number);
  return ((user ?? 0) + (system ?? 0)) / TICKS;
}

function mostMemoryOf(pid: string): number | null {
  const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return found === undefined ? null : Number(found) / 1024;
}
