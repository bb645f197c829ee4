/** What only the process that started the server knows: the owner's way into the database, and the console. */
export interface Owner {
  /** The address under which the schema may be changed. */
  url: string;
  /** Brings an empty database to the newest schema. The files of the migrations lie beside the server's entry, not in the bundle of Remix. */
  migrate(): Promise<void>;
  /** Prints a line for the person at the console: the setup code, the password of the example. */
  print(line: string): void;
  /** Begins to take the backup that was written down under `runId`, in a process of its own, and returns at once. */
  backUp(runId: string): void;
}

/** The server's entry and the bundle of Remix are two module graphs: the one holder lives where both find it. */
const HOLDER = Symbol.for("hiwar.owner");
const holder = globalThis as typeof globalThis & { [HOLDER]?: Owner };

/** Makes the owner known; called once, before the server listens. */
export function setOwner(owner: Owner): void {
  holder[HOLDER] = owner;
}

/** The owner that the server made known at its start; throws when there is none. */
export function owner(): Owner {
  const found = holder[HOLDER];
  if (!found) throw new Error("No owner is known: call setOwner first.");
  return found;
}
