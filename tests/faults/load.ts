import { pause } from "@db/embedded/processes";
import type { Sql } from "@db/client";

import { filled, type Filled, type Kind } from "./forms";
import type { House } from "./house";
import { HANGS_AFTER, type Visitor } from "./visitor";

const KINDS: readonly Kind[] = ["meeting", "commitment", "event", "party", "dossier", "submission"];

/** People who write without pause. What was answered with 303 is acknowledged: it must never be lost. */
export interface Load {
  readonly acknowledged: Filled[];
  /** Answers by their status; 0 for a connection that broke. */
  readonly answers: Map<number, number>;
  /** Answers that are neither a success nor a refusal in words: their beginning. */
  readonly strange: string[];
  /** The longest that anybody waited for an answer, in milliseconds. */
  slowest(): number;
  stop(): Promise<void>;
}

/** Whether a page says in words that the house is closed for a moment, and shows nothing of what lies behind. */
export function saysClosed(body: string): boolean {
  return body.includes("<html") && !/\bat .+\.(?:js|ts):\d+|PostgresError|ECONN|node_modules/.test(body);
}

/** Lets visitors write, each one form after the other, until it is stopped. */
export function startLoad(house: House, visitors: readonly Visitor[]): Load {
  const acknowledged: Filled[] = [];
  const answers = new Map<number, number>();
  const strange: string[] = [];
  let slowest = 0;
  const state = { stopped: false };
  let written = 0;
  const note = (status: number): void => void answers.set(status, (answers.get(status) ?? 0) + 1);

  const write = async (visitor: Visitor): Promise<void> => {
    written += 1;
    const form = filled(KINDS[written % KINDS.length] ?? "event", house, `نص ${written}`);
    const began = performance.now();
    try {
      const { status, body, milliseconds } = await visitor.post(form.address, form.fields);
      slowest = Math.max(slowest, milliseconds);
      note(status);
      if (status === 303) acknowledged.push(form);
      else if (status !== 503 || !saysClosed(body)) strange.push(`${status} ${form.address} ${body.slice(0, 300)}`);
      if (status !== 303) await pause(25);
    } catch {
      // Nobody answers where the process was killed; a connection that stays open without an answer is what must not be.
      const waited = performance.now() - began;
      slowest = Math.max(slowest, waited);
      if (waited >= HANGS_AFTER) strange.push(`no answer from ${form.address} for ${Math.round(waited)} ms`);
      note(0);
      await pause(25);
    }
  };
  const working = visitors.map(async (visitor) => {
    while (!state.stopped) await write(visitor);
  });
  return {
    acknowledged, answers, strange,
    slowest: () => slowest,
    stop: async () => {
      state.stopped = true;
      await Promise.all(working);
    },
  };
}

/** How many of the acknowledged records are not there. */
export async function countLost(sql: Sql, acknowledged: readonly Pick<Filled, "table" | "id">[]): Promise<number> {
  let lost = 0;
  for (const table of new Set(acknowledged.map((each) => each.table))) {
    const ids = [...new Set(acknowledged.filter((each) => each.table === table).map(({ id }) => id))];
    const [row] = await sql<{ there: number }[]>`select count(*)::int as there from ${sql(table)} where id = any(${ids}::uuid[])`;
    lost += ids.length - (row?.there ?? 0);
  }
  return lost;
}

/** Waits until `holds` answers true, and says how long it took in milliseconds; after a minute throws, with what `tell` knows. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, tell: () => string = () => ""): Promise<number> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > 60_000) throw new Error(`Waited a minute in vain: ${what}. ${tell()}`);
    await pause(10);
  }
  return performance.now() - began;
}
