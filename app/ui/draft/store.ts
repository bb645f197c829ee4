const PREFIX = "hiwar.draft.";
/** A draft that nobody came back to for this long goes. */
const KEPT_FOR_MS = 7 * 86_400_000;

/** The place of one draft on this device. A browser that keeps nothing (private mode, full) is as one without a draft. */
export type DraftPlace = { readonly read: () => string | null; readonly write: (sealed: string) => boolean; readonly clear: () => void };

export function draftPlace(name: string): DraftPlace {
  const key = PREFIX + name;
  return {
    read: () => attempt(() => localStorage.getItem(key))?.split(" ")[1] ?? null,
    write: (sealed) => attempt(() => (localStorage.setItem(key, `${Date.now()} ${sealed}`), true)) ?? false,
    clear: () => void attempt(() => localStorage.removeItem(key)),
  };
}

/** Lets go of drafts that are too old, whoever wrote them. `now` in milliseconds. */
export function dropOldDrafts(now: number): void {
  attempt(() => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX) && !(now - Number.parseInt(localStorage.getItem(key) ?? "", 10) < KEPT_FOR_MS)) localStorage.removeItem(key);
    }
  });
}

function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
