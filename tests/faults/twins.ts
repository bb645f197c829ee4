import { addDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import type { RunningApp } from "../support/app";
import { filled } from "./forms";
import type { House } from "./house";
import { coordinatorsAt, emailOf } from "./people";
import { Visitor } from "./visitor";

export type TwinFigures = { readonly checks: number; readonly wrong: readonly string[] };

/** How many suspended dossiers wait for their day, and how many dossiers are submitted at once. */
const DUE = 12;
/** Tries that one address has at one account, as db/queries/throttle.ts says. */
const TRIES = 10;

/**
 * Runs a second process of the application beside the first, on one database, and looks whether the two behave as one. `submissions` dossiers are
 * submitted at both in turn.
 */
export async function runTwins(house: House, submissions: number): Promise<TwinFigures> {
  const wrong: string[] = [];
  let checks = 0;
  const note = (holds: boolean, what: string): void => {
    checks += 1;
    if (!holds) wrong.push(what);
  };
  const due = await suspendDossiers(house);
  // Both wake what is due as they start, and both at once.
  const [one, two] = await Promise.all([house.start(), house.start()]);
  await oneSession(house, one, two, note);
  await oneThrottle(house, one, two, note);
  await oneCounter(house, one, two, submissions, note);
  await oneSuspension(house, one, two, note);
  const woken = await house.owner().sql<{ times: number }[]>`
    select count(c.id)::int as times from unnest(${due}::uuid[]) as d(id) left join state_change c on c.subject_id = d.id and c.move = 'wake' group by d.id`;
  note(woken.length === DUE && woken.every(({ times }) => times === 1), `suspended dossiers were woken ${woken.map(({ times }) => times).join(", ")} times`);
  return { checks, wrong };
}

type Note = (holds: boolean, what: string) => void;

function suspendDossiers({ union }: House): Promise<string[]> {
  return transaction(HOUSE, async (tx) => {
    const ids: string[] = [];
    for (let place = 0; place < DUE; place += 1) {
      const { id } = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, title: `معلق ${place}`, state: "suspended", stateBefore: "in_dialogue", suspendedUntil: "2026-02-01" });
      ids.push(id);
    }
    return ids;
  });
}

/** A session that began in one is known in the other, and ends in both. */
async function oneSession(house: House, one: RunningApp, two: RunningApp, note: Note): Promise<void> {
  const [here] = await coordinatorsAt(house, () => one.url, 1);
  const there = here?.at(() => two.url);
  note((await there?.get("/dossiers"))?.status === 200, "a session of one process is not known in the other");
  await there?.post("/sign-out", []);
  note((await here?.get("/dossiers"))?.status === 302, "a session that ended in one process lives on in the other");
}

/** Tries at a password are counted together. */
async function oneThrottle(house: House, one: RunningApp, two: RunningApp, note: Note): Promise<void> {
  const email = await emailOf(house, house.union.member.id);
  const statuses: number[] = [];
  for (let turn = 0; turn < TRIES + 2; turn += 1) {
    const app = turn % 2 === 0 ? one : two;
    statuses.push((await new Visitor(() => app.url).signIn(email, "ce n’est pas lui du tout")).status);
  }
  note(statuses.slice(0, TRIES).every((status) => status !== 429) && statuses.slice(TRIES).every((status) => status === 429), `wrong passwords at two processes answered ${statuses.join(", ")}`);
}

/** Numbers are drawn from one counter: none twice, none left out. */
async function oneCounter(house: House, one: RunningApp, two: RunningApp, submissions: number, note: Note): Promise<void> {
  const visitors = await Promise.all([one, two].map(async (app) => (await coordinatorsAt(house, () => app.url, 2)) satisfies Visitor[]));
  const forms = Array.from({ length: submissions }, (_, place) => filled("submission", house, `ملف ${place}`));
  const answers = await Promise.all(forms.map((form, place) => visitors[place % 2]?.[(place >> 1) % 2]?.post(form.address, form.fields)));
  note(answers.every((answer) => answer?.status === 303), `submissions answered ${[...new Set(answers.map((answer) => answer?.status))].join(", ")}`);
  const rows = await house.owner().sql<{ number: string }[]>`select number from dossier where id = any(${forms.map(({ id }) => id)}::uuid[])`;
  const drawn = rows.map(({ number }) => Number(number.split("-")[1])).sort((a, b) => a - b);
  note(new Set(drawn).size === submissions, `${submissions} submissions drew ${new Set(drawn).size} numbers`);
  note(Number(drawn.at(-1)) - Number(drawn[0]) === submissions - 1, "numbers were left out");
}

/** An account that is suspended is refused by both with the next request. */
async function oneSuspension(house: House, one: RunningApp, two: RunningApp, note: Note): Promise<void> {
  const visitor = new Visitor(() => one.url);
  await visitor.signIn(await emailOf(house, house.union.otherCoordinator.id));
  const there = visitor.at(() => two.url);
  note((await visitor.get("/dossiers")).status === 200 && (await there.get("/dossiers")).status === 200, "somebody who signed in is not let in by both");
  await house.owner().sql.begin(async (tx) => {
    await tx`select set_config('app.user_id', 'house', true)`;
    await tx`update account set suspended_at = now() where id = ${house.union.otherCoordinator.id}`;
  });
  note((await visitor.get("/dossiers")).status === 302 && (await there.get("/dossiers")).status === 302, "a suspended account is let in");
}
