// One process that uses a pool on `DATABASE_URL`: asks until the database answers, says `answered` and ends. What nobody caught ends it as it ends the server.
import pino from "pino";

import { connect, isDatabaseGone } from "@db/client";
import { pause } from "@db/embedded/processes";

import { onFault } from "../../scripts/server/faults";

onFault(pino(pino.destination({ sync: true })), () => Promise.resolve());
const { sql, close } = connect(String(process.env.DATABASE_URL), { max: 1 });
for (let answered = false; !answered; ) {
  answered = await sql`select 1`.then(() => true, (error: unknown) => {
    if (!isDatabaseGone(error)) throw error;
    return false;
  });
  await pause(100);
}
process.stdout.write("answered\n");
if (process.env.THEN_FAIL) void Promise.reject(new Error("a fault of our own"));
await pause(100);
await close();
