/** Why a file is not kept: a code, put into words by the page. `file_too_large` carries the limit in megabytes. */
export const FILE_REFUSALS = [
  "empty_file", "file_too_large", "kind_not_kept", "old_office", "heic", "markup", "archive", "program", "macros", "not_what_it_says", "two_kinds", "damaged", "too_many_pixels",
  "unpacks_too_far", "active_content", "locked", "holds_a_place", "not_plain_text", "took_too_long", "store_unavailable",
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

const MB = 1_000_000;

export type FileFamily = "pdf" | "image" | "office" | "text" | "audio";
type KindRow = { readonly family: FileFamily; readonly extensions: readonly string[]; readonly mediaType: string; readonly limit: number };

/** The kinds of files that are kept: their endings, the media type they are served as, and how many bytes they may have. */
export const FILE_KINDS = {
  pdf: { family: "pdf", extensions: ["pdf"], mediaType: "application/pdf", limit: 20 * MB },
  jpeg: { family: "image", extensions: ["jpg", "jpeg"], mediaType: "image/jpeg", limit: 20 * MB },
  png: { family: "image", extensions: ["png"], mediaType: "image/png", limit: 20 * MB },
  webp: { family: "image", extensions: ["webp"], mediaType: "image/webp", limit: 20 * MB },
  docx: { family: "office", extensions: ["docx"], mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", limit: 10 * MB },
  xlsx: { family: "office", extensions: ["xlsx"], mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", limit: 10 * MB },
  pptx: { family: "office", extensions: ["pptx"], mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation", limit: 20 * MB },
  odt: { family: "office", extensions: ["odt"], mediaType: "application/vnd.oasis.opendocument.text", limit: 10 * MB },
  ods: { family: "office", extensions: ["ods"], mediaType: "application/vnd.oasis.opendocument.spreadsheet", limit: 10 * MB },
  txt: { family: "text", extensions: ["txt"], mediaType: "text/plain; charset=utf-8", limit: MB },
  mp3: { family: "audio", extensions: ["mp3"], mediaType: "audio/mpeg", limit: 40 * MB },
  m4a: { family: "audio", extensions: ["m4a"], mediaType: "audio/mp4", limit: 40 * MB },
  ogg: { family: "audio", extensions: ["ogg", "opus"], mediaType: "audio/ogg", limit: 40 * MB },
  wav: { family: "audio", extensions: ["wav"], mediaType: "audio/wav", limit: 40 * MB },
} as const satisfies Record<string, KindRow>;
export type FileKind = keyof typeof FILE_KINDS;

/** What a paper on file is a scan or a photograph of: the kinds that prove a receipt or a signature. */
export const SCANS = ["pdf", "jpeg", "png", "webp"] as const satisfies readonly FileKind[];
/** What an emblem is sent as, and how many bytes it may have then. */
export const PICTURES = ["png", "jpeg", "webp"] as const satisfies readonly FileKind[];
export const LONGEST_EMBLEM = 5 * MB;
/** No paper that was issued here is longer than this: a longer file need not be asked about. */
export const LONGEST_PAPER = 20 * MB;
export const ALL_KINDS = Object.keys(FILE_KINDS) as FileKind[];

/** No file is longer than this, whatever its kind: what comes beyond it is not even kept for a moment. */
export const LONGEST_FILE = Math.max(...ALL_KINDS.map((kind) => FILE_KINDS[kind].limit));

/** Endings that are refused with a reason of their own; any other is a kind that is not kept. */
const REFUSED_ENDINGS: Readonly<Record<string, FileRefusal>> = Object.fromEntries([
  ...["doc", "xls", "ppt", "dot", "xlt", "pps", "rtf"].map((ending) => [ending, "old_office"]),
  ...["heic", "heif"].map((ending) => [ending, "heic"]),
  ...["svg", "svgz", "html", "htm", "xhtml", "shtml", "mhtml", "mht", "xml", "xsl", "xslt", "hta"].map((ending) => [ending, "markup"]),
  ...["zip", "rar", "7z", "gz", "tgz", "tar", "bz2", "xz", "zst", "iso", "img", "cab"].map((ending) => [ending, "archive"]),
  ...["exe", "com", "scr", "bat", "cmd", "ps1", "vbs", "js", "mjs", "jar", "apk", "msi", "lnk", "dll", "sh", "php", "py", "app", "deb", "reg", "pif", "wsf", "url", "desktop"].map((ending) => [ending, "program"]),
  ...["docm", "dotm", "dotx", "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm", "ppsm", "ppam"].map((ending) => [ending, "macros"]),
]);

/** The ending of a name in small letters, without its dot; empty where it has none. */
export function endingOf(fileName: string): string {
  const dot = fileName.lastIndexOf(".");
  return dot > 0 ? fileName.slice(dot + 1).toLowerCase() : "";
}

/** The kind that a name claims, or why no file of such a name is kept. */
export function kindClaimed(fileName: string): { readonly kind: FileKind } | { readonly refusal: FileRefusal } {
  const ending = endingOf(fileName);
  const kind = ALL_KINDS.find((each) => (FILE_KINDS[each].extensions as readonly string[]).includes(ending));
  if (kind) return { kind };
  return { refusal: Object.hasOwn(REFUSED_ENDINGS, ending) ? (REFUSED_ENDINGS[ending] ?? "kind_not_kept") : "kind_not_kept" };
}

/** The limit of a kind in whole megabytes, as people read it. */
export const megabytesOf = (kind: FileKind): number => FILE_KINDS[kind].limit / MB;

/** A refusal as a code at a field: `file_too_large|max=20`. */
export function fileRefusalCode(refusal: FileRefusal, kind: FileKind | null): string {
  return refusal === "file_too_large" ? `file_too_large|max=${kind ? megabytesOf(kind) : LONGEST_FILE / MB}` : refusal;
}

/**
 * What the `accept` of a file field names: a telephone then offers its camera. HEIC is left out on purpose, so that a telephone that photographs in it hands
 * the picture over as JPEG.
 */
export function acceptOf(kinds: readonly FileKind[]): string {
  return kinds.flatMap((kind) => [FILE_KINDS[kind].mediaType.split(";")[0] ?? "", ...FILE_KINDS[kind].extensions.map((each) => `.${each}`)]).join(",");
}
