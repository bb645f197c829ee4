import { dictionary } from "@zxcvbn-ts/language-common";

/** The 49,000 passwords that leaks of other sites hold most often, in lower case. They stay on the server: a page that loads them would be heavy. */
const LEAKED: ReadonlySet<string> = new Set(dictionary["passwords-common"]);

/** Whether a password is among the most common of those that leaked, in whatever letters, with no more than four figures around it. */
export function isCommonlyLeaked(password: string): boolean {
  const guess = password.normalize("NFKC").toLowerCase();
  return LEAKED.has(guess) || LEAKED.has(guess.replaceAll(/^\d{1,4}|\d{1,4}$/g, ""));
}
