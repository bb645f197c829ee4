import type { WrittenText } from "./kept-text";

/** The version of a text that everybody reads now. */
export type CurrentVersion = { readonly id: string; readonly number: number; readonly by: string; readonly on: string };

/** What the server says whenever it is asked to keep: the keeping it is at, who else is in the text, which version is current. */
export type ServerSays = { readonly revision: number; readonly here: readonly string[]; readonly current: CurrentVersion };

/** Another text of this very person: kept on the server from another tab or device, or left on this device (`leftBy` names the tab that left it). */
export type ElsewhereText = WrittenText & { readonly base: string; readonly revision: number; readonly leftBy?: string };

/** What became of a text that was sent to be kept. `elsewhere`: the server holds another text of the same person, and kept this one not. */
export type KeepAnswer =
  | ({ readonly kind: "kept" } & ServerSays)
  | ({ readonly kind: "elsewhere"; readonly text: ElsewhereText } & ServerSays)
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "signed out" | "someone else" | "gone" | "no network" | "failed" };

/** What is asked of the server: to keep a text that followed one of its keepings, or, without a text, only to note that somebody is here. */
export type Keeping = { readonly revision: number; readonly next: number; readonly base: string; readonly text: WrittenText | null };

/** Browsers send no more than 64 kB after a page was left. An Arabic letter takes two bytes. */
const OUTLIVES_THE_PAGE = 25_000;

/**
 * Sends texts to where the server keeps drafts. `formOf` is the person whose text it is: signed in as somebody else, it is not sent under their name.
 * Fields travel as multipart, since an Arabic letter takes two bytes there and six in the usual form.
 */
export function serverKeeping(address: string, formOf: string): (keeping: Keeping) => Promise<KeepAnswer> {
  return async ({ revision, next, base, text }) => {
    const form = new FormData();
    form.set("form-of", formOf);
    form.set("revision", String(revision));
    form.set("next", String(next));
    form.set("base", base);
    if (text) for (const [name, value] of Object.entries(text)) form.set(name, value);
    try {
      const response = await fetch(address, { method: "POST", body: form, keepalive: (text?.document.length ?? 0) < OUTLIVES_THE_PAGE });
      return await read(response);
    } catch {
      return { kind: "no network" };
    }
  };
}

async function read(response: Response): Promise<KeepAnswer> {
  if (response.status === 200 || response.status === 409 || response.status === 422) return (await response.json()) as KeepAnswer;
  void response.body?.cancel();
  if (response.status === 401 || response.status === 428) return { kind: "signed out" };
  if (response.status === 403 || response.status === 404) return { kind: "gone" };
  return { kind: "failed" };
}
