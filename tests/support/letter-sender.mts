// One process that sends the letters of the outbox of `DATABASE_URL` to `SMTP_URL`: as of `NOW`, once, and says `sent <count>`.
import { sendLetters } from "~/jobs/send-letters";
import { connect, setDatabase } from "@db/client";

const database = connect(String(process.env.DATABASE_URL), { max: 8 });
setDatabase(database);
const now = new Date(String(process.env.NOW));
const sent = await sendLetters({ clock: () => now, origin: "https://hiwar.invalid" });
process.stdout.write(`sent ${sent}\n`);
await database.close();
