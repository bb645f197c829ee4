// One process that uses the embedded database of `HIWAR_DATA`: says `open <address>` once it has it, and leaves on SIGTERM.
import { openDatabase } from "@db/open";

const open = await openDatabase({ log: (line) => process.stdout.write(`log ${line}\n`) });
process.stdout.write(`open ${open.ownerUrl}\n`);
const alive = setInterval(() => {}, 60_000);
process.once("SIGTERM", () => {
  clearInterval(alive);
  void open.leave();
});
