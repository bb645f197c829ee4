const PREFIX = "hiwar.draft.";

/** The place of one draft on this device. A browser that keeps nothing (private mode, full) is as one without a draft. */
export type DraftPlace = { readonly read: () => string | null; readonly write: (sealed: string) => boolean; readonly clear: () => void };

export function draftPlace(name: string): DraftPlace {
  const key = PREFIX + name;
  return {
    read: () => attempt(() => localStorage.getItem(key)) ?? null,
    write: (sealed) => attempt(() => (localStorage.setItem(key, sealed), true)) ?? false,
    clear: () => void attempt(() => localStorage.removeItem(key)),
  };
}

function attempt<Result>(use: () => Result): Result | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
