import { LONGEST_PAPER } from "~/domain/file-kinds";
import type { PaperCertificate } from "~/domain/rows/paper";
import { paperCertificateOfFile } from "@db/queries/papers";
import { minutesToWait } from "@db/queries/throttle";

/** What is known of a file that was looked at and dropped. */
type Measured = { readonly hash: string; readonly bytes: number; readonly isPdf: boolean; readonly tooLong: boolean };
type Verified = { readonly ok: true; readonly certificate: PaperCertificate | null } | { readonly ok: false; readonly code: string };

/**
 * Whether a file is, byte by byte, a paper that was issued here: what anybody may know of it then, or null where it is none.
 * Refused, as a code for its field: *required*, *throttled* (by address), *file_too_large*, *empty_file*, *not_a_pdf*.
 */
export async function verifyFile(sent: Measured | null, ip: string): Promise<Verified> {
  const minutes = await minutesToWait(["verifyFromAddress", ip]);
  if (minutes > 0) return { ok: false, code: `throttled|minutes=${minutes}` };
  const wrong = wrongWith(sent);
  if (wrong || !sent) return { ok: false, code: wrong ?? "required" };
  return { ok: true, certificate: await paperCertificateOfFile(sent.hash) };
}

function wrongWith(sent: Measured | null): string | null {
  if (!sent) return "required";
  if (sent.tooLong) return `file_too_large|max=${LONGEST_PAPER / 1_000_000}`;
  if (sent.bytes === 0) return "empty_file";
  return sent.isPdf ? null : "not_a_pdf";
}
