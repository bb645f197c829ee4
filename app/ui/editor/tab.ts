const KEY = "hiwar.tab";
const lockOf = (tab: string): string => `hiwar.tab ${tab}`;

let named: Promise<string> | undefined;

/**
 * The name of this tab: the same after a reload, another one in a copy of the tab. It is held as long as the tab lives, so that others can tell the
 * text of a tab that is open from one that a closed or killed tab left behind.
 */
export function nameOfTab(): Promise<string> {
  named ??= takeName();
  return named;
}

async function takeName(): Promise<string> {
  const before = remembered();
  if (before && (await hold(before))) return before;
  const fresh = crypto.randomUUID();
  await hold(fresh);
  try {
    sessionStorage.setItem(KEY, fresh);
  } catch {
    // A browser that remembers nothing gives the tab another name after a reload.
  }
  return fresh;
}

/** Which tabs of this browser are alive. */
export async function livingTabs(): Promise<(tab: string) => boolean> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return (tab) => names.has(lockOf(tab));
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Takes a tab's name for the life of this page; false when another tab has it. */
function hold(tab: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(lockOf(tab), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise<never>(() => {}) : undefined;
    });
  });
}
