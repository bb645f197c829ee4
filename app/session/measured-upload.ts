import { createHash } from "node:crypto";

import { LONGEST_PAPER } from "~/domain/file-kinds";

import { type Asked, receiving, type Received, type ViewerAt } from "./gate";
import { type Arriving, readMultipart } from "./multipart";

/** What is known of a file that came and went: nothing of it is kept, not even for a moment. */
export type MeasuredFile = { readonly hash: string; readonly bytes: number; /** Whether it begins as a PDF does. */ readonly isPdf: boolean; readonly tooLong: boolean };

const PDF_MARK = "%PDF-";

/**
 * `change` for a form whose file is looked at as it comes and dropped (settled question 32): `sent` is what is then known of it, null where none was chosen.
 */
export function changeWithMeasured<Result>(address: "/verify", act: (asked: Asked<ViewerAt<"/verify", "POST">> & Received & { readonly sent: MeasuredFile | null }) => Promise<Result>) {
  return receiving(address, async (request) => {
    const files: MeasuredFile[] = [];
    const read = await readMultipart(request, LONGEST_PAPER, async (_name, stream) => void files.push(await measured(stream)));
    return { ...read, sent: files[0] ?? null };
  }, act);
}

async function measured(stream: Arriving): Promise<MeasuredFile> {
  const sum = createHash("sha256");
  let bytes = 0;
  let start = "";
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    sum.update(chunk);
    bytes += chunk.length;
    if (start.length < PDF_MARK.length) start += chunk.toString("latin1", 0, PDF_MARK.length - start.length);
  }
  return { hash: sum.digest("hex"), bytes, isPdf: start === PDF_MARK, tooLong: stream.truncated === true };
}
