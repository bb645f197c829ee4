import { fileTypeFromBuffer } from "file-type";

import { FILE_KINDS, type FileKind, type FileRefusal } from "~/domain/file-kinds";

export type OfficeKind = "docx" | "xlsx" | "pptx" | "odt" | "ods";
export const isOffice = (kind: FileKind): kind is OfficeKind => FILE_KINDS[kind].family === "office";

/** What the first bytes may say for each kind, in the words of the library that reads them. Text has no mark of its own, and an office document is an archive: both are looked into. */
const MIME: Readonly<Record<Exclude<FileKind, "txt" | OfficeKind>, readonly string[]>> = {
  pdf: ["application/pdf"],
  jpeg: ["image/jpeg"], png: ["image/png", "image/apng"], webp: ["image/webp"],
  mp3: ["audio/mpeg"], m4a: ["audio/x-m4a", "audio/mp4", "video/mp4"], ogg: ["audio/ogg", "audio/ogg; codecs=opus", "audio/opus", "application/ogg"], wav: ["audio/wav", "audio/vnd.wave"],
};
const ARCHIVE = "PK\u0003\u0004";

/** Kinds that say more than "not what it says" when they turn up under another name. */
const TELLING: readonly (readonly [RegExp, FileRefusal])[] = [
  [/^application\/x-cfb$/, "old_office"],
  [/^image\/hei[cf]/, "heic"],
  [/^(?:image\/svg|application\/xml|text\/html)/, "markup"],
  [/macroenabled/i, "macros"],
  [/(?:msdownload|x-elf|x-mach|x-executable|java-vm|x-msi|dosexec)/, "program"],
  [/(?:zip|gzip|x-7z|x-rar|x-tar|x-bzip|x-xz|zstd|cab)/, "archive"],
];

/** Why the first bytes of a file are not those of the kind its name claims; null when they agree. */
export async function magicRefusal(head: Buffer, kind: FileKind): Promise<FileRefusal | null> {
  if (isOffice(kind) && head.subarray(0, 4).toString("latin1") === ARCHIVE) return null;
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found && kind !== "txt" && !isOffice(kind) && MIME[kind].includes(found.mime)) return null;
  if (kind !== "txt") return found ? telling(found.mime) : "not_what_it_says";
  const says = found ? telling(found.mime) : null;
  return says === "not_what_it_says" ? "not_plain_text" : says;
}

const telling = (mime: string): FileRefusal => TELLING.find(([pattern]) => pattern.test(mime))?.[1] ?? "not_what_it_says";
