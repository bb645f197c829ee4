import { createTransport } from "nodemailer";

import { HANDING_OVER, type Outcome } from "~/domain/posting";

/** How long the mail server may take for each step, in milliseconds. */
export const PATIENCE = 10_000;

/** A letter as the mail server is given it. */
export type Mail = {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** What became of a letter, and the error where it was not taken. */
export type HandedOver = { readonly outcome: Outcome; readonly error?: unknown };

/**
 * Hands one letter to the one address it is for, and answers what became of it; never throws. Across a network it goes encrypted or not at all, unless
 * the server's address says `?requireTLS=false`; nothing that a letter says makes the sender read a file or an address.
 *
 * The server's own word decides: 5xx about the recipient or the letter refuses it for good, 4xx puts it off, and so does whatever goes wrong before the
 * text is on its way (no server, no encryption, a wrong password). Once it is, a line that breaks leaves it open whether the server took the letter.
 */
export async function handOver(server: URL, { to, headers, ...mail }: Mail): Promise<HandedOver> {
  let underWay = false;
  const listen = (entry: object, said?: unknown): void => {
    if ("tnx" in entry && entry.tnx === "client" && said === "DATA") underWay = true;
  };
  const logger = { level: () => {}, trace: listen, debug: listen, info: listen, warn: listen, error: listen, fatal: listen };
  const transport = createTransport({
    url: server.href, requireTLS: server.protocol === "smtp:" && !isLoopback(server.hostname), logger, debug: true,
    connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE, dnsTimeout: PATIENCE, disableFileAccess: true, disableUrlAccess: true,
  });
  const cut = AbortSignal.timeout(HANDING_OVER);
  try {
    await Promise.race([transport.sendMail({ ...mail, to: { name: "", address: to }, headers: { ...headers } }), aborted(cut)]);
    return { outcome: "sent" };
  } catch (error) {
    return { outcome: outcomeOf(error, underWay), error };
  } finally {
    transport.close();
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("The mail server took too long."))));
}

function outcomeOf(error: unknown, underWay: boolean): Outcome {
  const { responseCode, command = "" } = error as { responseCode?: number; command?: string };
  if (responseCode === undefined) return underWay ? "doubtful" : "later";
  const isAboutThisLetter = command === "RCPT TO" || command === "DATA";
  return responseCode >= 500 && isAboutThisLetter ? "refused" : "later";
}

function isLoopback(host: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(host);
}
