import { createHash } from "node:crypto";

const RANGE = "https://api.pwnedpasswords.com/range/";
/** How long the list may take to answer, in milliseconds; then we do without it. */
const PATIENCE = 2_000;
/** Whoever asks sends this much of the hash, and gets every breached one that begins so (k-anonymity). */
const PREFIX = 5;

/** The server's entry and the bundle of the application are two module graphs: who is told of a skip stands where both find it. */
const HOLDER = Symbol.for("hiwar.breach-check");
const holder = globalThis as typeof globalThis & { [HOLDER]?: (reason: Error) => void };

/** Says who is told that the list could not be asked; nothing about the password is told. Asked once, when the server starts. */
export function onBreachCheckSkipped(report: (reason: Error) => void): void {
  holder[HOLDER] = report;
}

/**
 * Whether a password stands in the list of breached ones that Have I Been Pwned keeps. Five letters of its SHA-1 leave this machine, with the answer
 * padded so that its length tells nothing either. Null when the list could not be asked: it is switched off (`BREACH_CHECK=off`), does not answer in
 * two seconds, or answers something else.
 */
export async function isBreached(password: string): Promise<boolean | null> {
  if (process.env.BREACH_CHECK === "off") return null;
  const hash = createHash("sha1").update(password.normalize("NFC")).digest("hex").toUpperCase();
  try {
    const answer = await fetch(RANGE + hash.slice(0, PREFIX), { headers: { "Add-Padding": "true" }, redirect: "error", signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) throw new Error(`it answered ${answer.status}`);
    return countOf(hash.slice(PREFIX), await answer.text()) > 0;
  } catch (error) {
    holder[HOLDER]?.(new Error(`The list of breached passwords could not be asked (${reasonOf(error)}); the list that comes with Hiwar was used alone.`));
    return null;
  }
}

/** A row of an answer: the rest of a hash and how often it was found; rows that only pad were found 0 times. */
const ROW = /^([0-9A-F]{35}):(\d+)$/;

/** How often the rest of a hash was found. Throws when the text is no such list. */
function countOf(rest: string, text: string): number {
  const rows = text.split(/\r?\n/).filter((line) => line !== "").map((line) => ROW.exec(line));
  if (rows.length === 0 || rows.includes(null)) throw new Error("it answered something else");
  return Number(rows.find((row) => row?.[1] === rest)?.[2] ?? 0);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "no reason given";
  const cause = error.cause as { code?: string } | undefined;
  return error.name === "TimeoutError" ? "no answer in time" : (cause?.code ?? error.message);
}
