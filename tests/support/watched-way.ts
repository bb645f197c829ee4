import { type AddressInfo, connect as dial, createServer } from "node:net";

/** A way to a database that counts, connection by connection, how many questions were sent on it before their answers came. */
export type WatchedWay = {
  readonly url: string;
  /** The most questions that ever waited on one connection, the one that is being answered among them. */
  readonly mostWaiting: () => number;
  readonly close: () => void;
};

/** Ends of a question in the protocol of PostgreSQL (a simple query, or the Sync behind an extended one), and the sign of the server that it is ready for the next. */
const ASKED = new Set(["Q", "S"]);
const READY = "Z";

/** Opens such a way on a free port of this machine. */
export async function watchedWay(url: string): Promise<WatchedWay> {
  const there = new URL(url);
  let most = 0;
  const server = createServer((near) => {
    const far = dial(Number(there.port), there.hostname);
    let waiting = 0;
    // What opens a connection is answered with a first sign of being ready, which answers no question.
    let isOpen = false;
    near.on("error", () => far.destroy()).on("close", () => far.destroy()).pipe(far);
    far.on("error", () => near.destroy()).on("close", () => near.destroy()).pipe(near);
    near.on("data", messages("untyped", (type) => {
      if (ASKED.has(type)) most = Math.max(most, (waiting += 1));
    }));
    far.on("data", messages("typed", (type) => {
      if (type !== READY) return;
      if (isOpen) waiting -= 1;
      isOpen = true;
    }));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const here = new URL(url);
  here.port = String((server.address() as AddressInfo).port);
  return { url: here.href, mostWaiting: () => most, close: () => server.close() };
}

/** Reads the letter of each message of one direction, in whatever pieces it comes. The first message of a client has a length and no letter. */
function messages(first: "typed" | "untyped", each: (type: string) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let isFirst = first === "untyped";
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = isFirst ? 0 : 1;
      if (rest.length < head + 4) return;
      const length = head + rest.readUInt32BE(head);
      if (rest.length < length) return;
      if (!isFirst) each(String.fromCharCode(rest[0] ?? 0));
      isFirst = false;
      rest = rest.subarray(length);
    }
  };
}
