const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
const LENGTH = 10;

/** A name for a paragraph that no other paragraph has, by which it is found again in every later version. */
export function newAnchor(): string {
  return [...crypto.getRandomValues(new Uint8Array(LENGTH))].map((byte) => LETTERS[byte % LETTERS.length]).join("");
}
