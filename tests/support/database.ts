import { inject } from "vitest";

import { connect, setDatabase, type Sql } from "@db/client";

import { copyTemplate } from "./fresh";

export interface FreshDatabase {
  appUrl: string;
  ownerUrl: string;
  /** Connections as role `app`: what the code under test may do. */
  sql: Sql;
  /** Connections as the owner: to prepare and to look. */
  owner: Sql;
  drop(): Promise<void>;
}

/**
 * A migrated, empty database of its own for one test (or one file), which queries use from now on. Call `drop` at the
 * end; two at a time in one file share the one place that `database()` reads, so ask for one after the other.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { appUrl, ownerUrl, drop } = await copyTemplate(inject("clusterUrl"));
  const app = connect(appUrl, { max: 5 });
  const owner = connect(ownerUrl, { max: 2 });
  setDatabase(app);
  return {
    appUrl,
    ownerUrl,
    sql: app.sql,
    owner: owner.sql,
    drop: async () => {
      await Promise.all([app.close(), owner.close()]);
      await drop();
    },
  };
}
