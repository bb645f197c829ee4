import Bowser from "bowser";

/** Longer than what any browser says of itself; what is longer still is not read. */
const LONGEST = 500;

/** What a browser says it is, in a few words that are the same in every language ("Firefox, Android"); null when it does not say. */
export function deviceOf(request: Request): string | null {
  const told = (request.headers.get("user-agent") ?? "").slice(0, LONGEST);
  if (told === "") return null;
  const { browser, os } = Bowser.parse(told);
  return [browser.name, os.name].filter(Boolean).join(", ") || null;
}
