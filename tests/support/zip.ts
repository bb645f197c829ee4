import { deflateRawSync } from "node:zlib";

import { crc32 as crc } from "./crc";

/** A part of an archive; what is said of it besides its name and bytes is a lie. */
export type ZipPart = {
  readonly name: string; readonly data?: Buffer | string; readonly stored?: boolean;
  readonly localName?: string; readonly saysUnpacked?: number; readonly method?: number; readonly flags?: number; readonly attributes?: number; readonly at?: number;
};

/** An archive of these parts, byte by byte. */
export function zip(parts: readonly ZipPart[], { comment = "" }: { readonly comment?: string } = {}): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, data = "", stored = false, localName = name, saysUnpacked, method, flags = 0, attributes = 0, at } of parts) {
    const bytes = Buffer.from(data as string);
    const body = stored ? bytes : deflateRawSync(bytes);
    const kind = method ?? (stored ? 0 : 8);
    const unpacked = saysUnpacked ?? bytes.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(kind, 8);
    local.writeUInt32LE(crc(bytes), 14);
    local.writeUInt32LE(body.length, 18);
    local.writeUInt32LE(unpacked, 22);
    local.writeUInt16LE(Buffer.byteLength(localName), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(0x031e, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(kind, 10);
    entry.writeUInt32LE(crc(bytes), 16);
    entry.writeUInt32LE(body.length, 20);
    entry.writeUInt32LE(unpacked, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(attributes, 38);
    entry.writeUInt32LE(at ?? offset, 42);
    list.push(entry, Buffer.from(name));
    if (at !== undefined) continue;
    locals.push(local, Buffer.from(localName), body);
    offset += local.length + Buffer.byteLength(localName) + body.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

const MAIN = {
  docx: ["word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"],
  xlsx: ["xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"],
  pptx: ["ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"],
} as const;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

type Office = { readonly parts?: readonly ZipPart[]; readonly text?: string; readonly type?: string; readonly relations?: string | Buffer; readonly comment?: string };

/** A document in Office Open XML with these parts besides its own; `text` stands in the main one, `relations` among what that leads to. */
export function ooxml(kind: keyof typeof MAIN, { parts = [], text = "", type, relations, comment }: Office = {}): Buffer {
  const [main, mainType] = MAIN[kind];
  return zip([
    { name: "[Content_Types].xml", data: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="${type ?? mainType}"/></Types>` },
    { name: "_rels/.rels", data: `${HEAD}<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${main}"/></Relationships>` },
    { name: main, data: `${HEAD}<w:document xmlns:w="urn:w"><w:body>${text}</w:body></w:document>` },
    ...(relations ? [{ name: main.replace(/([^/]+)$/, "_rels/$1.rels"), data: typeof relations === "string" ? `${HEAD}<Relationships>${relations}</Relationships>` : relations }] : []),
    ...parts,
  ], comment === undefined ? {} : { comment });
}

/** A relationship of a part that leads out of the document. */
export const leadsOut = (type: string, target: string, mode = 'TargetMode="External"'): string =>
  `<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${mode}/>`;

/** A document in OpenDocument; `text` stands in its content. */
export function odf(kind: "text" | "spreadsheet", { parts = [], text = "", first, manifest = "" }: { readonly parts?: readonly ZipPart[]; readonly text?: string; readonly first?: readonly ZipPart[]; readonly manifest?: string } = {}): Buffer {
  return zip([
    ...(first ?? []),
    { name: "mimetype", data: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    { name: "content.xml", data: `${HEAD}<office:document-content xmlns:office="urn:o">${text}</office:document-content>` },
    { name: "META-INF/manifest.xml", data: `${HEAD}<manifest:manifest>${manifest}</manifest:manifest>` },
    ...parts,
  ]);
}
