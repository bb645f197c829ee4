import type { Language, Localized } from "~/domain/localized";
import type { PaperCertificate } from "~/domain/rows/paper";
import { formatInstant } from "~/i18n/dates";

/** What a page says of a code: nothing typed yet, or what was found under it. */
export type VerifyPage = {
  readonly typed: string | null;
  readonly found: { readonly code: string; readonly organisation: Localized; readonly day: string; readonly hash: string; readonly newer: boolean } | null;
};

export function verifyPage(typed: string | null, certificate: PaperCertificate | null, language: Language): VerifyPage {
  return { typed, found: certificate && { code: certificate.code, organisation: certificate.organisation, day: formatInstant(language, certificate.issuedAt), hash: certificate.hash, newer: certificate.newer } };
}
