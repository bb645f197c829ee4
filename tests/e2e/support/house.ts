import { type Day, instantOf } from "~/domain/days";
import { gatherLetters } from "~/jobs/gather-letters";
import { nightlyPass } from "~/jobs/remind";
import { sendLetters } from "~/jobs/send-letters";
import { connect, type Database, setDatabase } from "@db/client";

import { openPostBox, type PostBox } from "../../support/post-box";
import type { App } from "./app";

/** What the coordinator was told of commitments since the test last asked, as kind and words in their order, and how many letters came of a night. */
export type Told = { readonly told: readonly string[]; readonly letters: number };

const COORDINATOR = "coordinator@hiwar.invalid";

/** What the application under test does by itself as time goes by, on days that the test chooses, with a mail server of its own. */
export class House {
  private readonly known = new Set<string>();

  private constructor(private readonly app: App, private readonly database: Database, private readonly box: PostBox) {}

  /** Settings of this process, until it is closed: the letters are sent from here. */
  static async at(app: App): Promise<House> {
    const box = await openPostBox();
    process.env.SMTP_URL = box.url;
    process.env.APP_KEY = "a key of the tests";
    const database = connect(app.ownerUrl, { max: 2 });
    setDatabase(database);
    return new House(app, database, box);
  }

  /** Lets a night pass and the morning after it come. */
  async goesOnTo(day: Day): Promise<Told> {
    const before = this.inbox().length;
    await nightlyPass(instantOf(day, "03:00"));
    for (const hour of ["07:59", "08:00", "20:00"]) {
      const now = instantOf(day, hour);
      await gatherLetters(now);
      await sendLetters({ clock: () => now, origin: this.app.url });
    }
    const told = (await this.notifications()).filter(({ id }) => !this.known.has(id));
    for (const { id } of told) this.known.add(id);
    return { told: told.map(({ line }) => line).toSorted(), letters: this.inbox().length - before };
  }

  /** The subjects of the coordinator's letters, as they came. */
  subjects(): readonly string[] {
    return this.inbox().map(({ letter }) => letter.subject ?? "");
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.box.close();
    delete process.env.SMTP_URL;
    delete process.env.APP_KEY;
  }

  private inbox() {
    return this.box.received.filter(({ to }) => to[0] === COORDINATOR);
  }

  private notifications() {
    return this.database.sql<{ id: string; line: string }[]>`
      select n.id, n.kind || ' ' || c.words as line from notification n join person p on p.id = n.account_id join commitment c on c.id = n.subject_id
      where p.email = ${COORDINATOR} order by n.created_at, n.id`;
  }
}
