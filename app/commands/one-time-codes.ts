import { Secret, TOTP } from "otpauth";

/** What every telephone's app understands: RFC 6238 with SHA-1, six digits, a new code each half minute. */
const SETTINGS = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** Bytes of a secret: 160 bits, as RFC 4226 asks for. */
const SECRET_BYTES = 20;
/** How many codes before and after the present one are taken, for telephones whose clock is not right. */
const WINDOW = 1;

/** A new secret in base 32, as people type it into their telephone. */
export function newCodeSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The number of the half minute an instant lies in. */
export function stepAt(now: Date): number {
  return TOTP.counter({ period: SETTINGS.period, timestamp: now.getTime() });
}

/** The half minute whose code this is, the present one or the one before or after it; null when it is none of these. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const away = TOTP.validate({ ...SETTINGS, token: code, secret: Secret.fromBase32(secret), timestamp: now.getTime(), window: WINDOW });
  return away === null ? null : stepAt(now) + away;
}

/** The address that a telephone's app reads from the QR code; `house` and `account` are what it shows beside the codes. */
export function addressForApp(secret: string, { house, account }: { readonly house: string; readonly account: string }): string {
  return new TOTP({ ...SETTINGS, issuer: house, label: account, secret }).toString();
}
