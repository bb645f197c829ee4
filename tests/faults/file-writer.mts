// One process that stores files without pause, as an upload does: the bytes first, then the row. Says `stored <hash>` once both are kept.
// Arguments: the address of the database, the folder of the files, the account that writes.
import { randomBytes } from "node:crypto";

import { connect, setDatabase } from "@db/client";
import { pause } from "@db/embedded/processes";
import { folderStore } from "@db/files/folder-store";
import { noteStoredFile } from "@db/queries/stored-files";
import { transaction } from "@db/transaction";

const [url = "", folder = "", accountId = ""] = process.argv.slice(2);
setDatabase(connect(url, { max: 2 }));
const store = folderStore(folder);

async function* piecesOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 8_192) yield bytes.subarray(at, at + 8_192);
}

process.stdout.write("ready\n");
for (;;) {
  try {
    const stored = await store.put(piecesOf(randomBytes(64 + Math.floor(Math.random() * 65_536))));
    await transaction(accountId, (tx) => noteStoredFile(tx, { ...stored, mediaType: "application/octet-stream", createdBy: accountId }, new Date()));
    process.stdout.write(`stored ${stored.hash}\n`);
    await pause(20);
  } catch {
    // The database is gone for a moment: what was not said to be stored is not counted.
    await pause(20);
  }
}
