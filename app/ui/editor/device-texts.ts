import { canEncrypt, draftKey, type DraftKey, type Sealed } from "../draft/cipher";
import { type KeptText, keptTextFrom } from "./kept-text";

const DATABASE = "hiwar-texts";
const STORE = "texts";
/** A text that nobody came back to for this long goes. */
const KEPT_FOR_MS = 60 * 86_400_000;

type Entry = { readonly key: string; readonly of: string; readonly tab: string; readonly at: number; readonly sealed: Sealed };

/** A text that this device keeps, and the tab that wrote it. */
export type DeviceText = { readonly tab: string; readonly text: KeptText };

/**
 * The texts that one person left unsent of one demand on this device, each tab its own. They are encrypted with the person's key, and hold only what
 * the server has not: what it acknowledged is cleared.
 */
export type DeviceTexts = {
  readonly write: (tab: string, text: KeptText) => Promise<void>;
  readonly clear: (tab: string) => Promise<void>;
  /** The newest first. */
  readonly all: () => Promise<readonly DeviceText[]>;
};

/** Opens them; null where the browser cannot encrypt or keeps nothing (private mode). `secret` is the person's key, `of` says whose texts and of what. */
export async function openDeviceTexts(secret: string, of: string): Promise<DeviceTexts | null> {
  if (!canEncrypt() || typeof indexedDB === "undefined") return null;
  try {
    const key = await draftKey(secret);
    const database = await opened();
    await dropOld(database, Date.now());
    return textsIn(database, key, of);
  } catch {
    return null;
  }
}

function textsIn(database: IDBDatabase, key: DraftKey, of: string): DeviceTexts {
  const nameOf = (tab: string) => `${of} ${tab}`;
  return {
    async write(tab, text) {
      const sealed = await key.sealBytes(JSON.stringify(text));
      const entry: Entry = { key: nameOf(tab), of, tab, at: text.at, sealed };
      const transaction = database.transaction(STORE, "readwrite");
      transaction.objectStore(STORE).put(entry);
      await done(transaction);
    },
    async clear(tab) {
      const transaction = database.transaction(STORE, "readwrite");
      transaction.objectStore(STORE).delete(nameOf(tab));
      await done(transaction);
    },
    async all() {
      const entries = (await everything(database)).filter((entry) => entry.of === of).sort((a, b) => b.at - a.at);
      const read = await Promise.all(entries.map(async ({ tab, sealed }) => ({ tab, text: keptTextFrom(await key.openBytes(sealed)) })));
      return read.flatMap(({ tab, text }) => (text ? [{ tab, text }] : []));
    },
  };
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE, { keyPath: "key" }));
  return answered(request);
}

const everything = (database: IDBDatabase): Promise<Entry[]> => answered(database.transaction(STORE).objectStore(STORE).getAll() as IDBRequest<Entry[]>);

async function dropOld(database: IDBDatabase, now: number): Promise<void> {
  const old = (await everything(database)).filter(({ at }) => now - at > KEPT_FOR_MS);
  if (old.length === 0) return;
  const transaction = database.transaction(STORE, "readwrite");
  for (const { key } of old) transaction.objectStore(STORE).delete(key);
  await done(transaction);
}

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("The device kept nothing.")));
  });
}

/** Waits until a transaction is through: only then is a text said to be kept. */
function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("The device kept nothing.")));
  });
}
