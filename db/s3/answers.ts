/** What a store says of one object. */
export interface Listed {
  key: string;
  bytes: number;
  writtenAt: Date;
}

export const UPLOAD_ID = "UploadId";
export const NEXT_PAGE = "NextContinuationToken";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of the first element `name` of a store's answer; null when it has none. The answers are flat lists, which need no parser of XML. */
export function textOf(xml: string, name: string): string | null {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return found === undefined ? null : found.replaceAll(/&(\w+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole);
}

/** The objects that a page of a listing names. */
export function keysOf(xml: string): Listed[] {
  return [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, object = ""]) => ({
    key: textOf(object, "Key") ?? "",
    bytes: Number(textOf(object, "Size")),
    writtenAt: new Date(textOf(object, "LastModified") ?? ""),
  }));
}
