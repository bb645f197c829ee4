import type { Language, Localized } from "~/domain/localized";
import type { PaperCertificate } from "~/domain/rows/paper";
import { formatInstant } from "~/i18n/dates";

/** What a page says of a code or of a file: nothing asked yet, or what was found. */
export type VerifyPage = {
  readonly typed: string | null;
  /** The hash of the file that was sent; null where none was. */
  readonly sent: string | null;
  readonly found: { readonly code: string; readonly organisation: Localized; readonly day: string; readonly hash: string; readonly newer: boolean } | null;
};

type Asked = { readonly typed?: string | null; readonly sent?: string | null };

export function verifyPage({ typed = null, sent = null }: Asked, certificate: PaperCertificate | null, language: Language): VerifyPage {
  return { typed, sent, found: certificate && { code: certificate.code, organisation: certificate.organisation, day: formatInstant(language, certificate.issuedAt), hash: certificate.hash, newer: certificate.newer } };
}
