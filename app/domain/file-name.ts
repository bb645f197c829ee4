/** The longest name that is kept, in characters, its ending included. */
const LONGEST = 100;
const LONGEST_ENDING = 12;
/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)$/i;

/**
 * The name under which a file is kept and offered: its last part without any folder, in composed letters, without control characters, marks that turn the
 * direction of reading (`photo<RLO>gpj.exe` is shown for what it is), line breaks and what file systems keep for themselves. Never empty, never hidden,
 * never only dots; the ending stays.
 */
export function cleanFileName(raw: string): string {
  const lastPart = raw.split(/[/\\]/).at(-1) ?? "";
  const plain = lastPart.normalize("NFC").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\uFFFD]/gu, "").replace(/[<>:"|?*]/g, "-").replace(/[\p{Z}\s]+/gu, " ");
  const trimmed = plain.replace(/^[. ]+|[. ]+$/g, "");
  const dot = trimmed.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [trimmed.slice(0, dot).trimEnd(), trimmed.slice(dot)] : [trimmed, ""];
  const shortEnding = [...ending].slice(0, LONGEST_ENDING).join("");
  const shortStem = [...stem].slice(0, LONGEST - [...shortEnding].length).join("").replace(/[. ]+$/, "");
  const safeStem = DEVICES.test(shortStem.split(".")[0] ?? "") ? `_${shortStem}` : shortStem;
  return `${safeStem || "document"}${shortEnding}`;
}
