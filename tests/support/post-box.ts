import { type AddressInfo } from "node:net";

import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A letter as it came in: whom the envelope names, and what stands in it. */
export interface Received {
  to: string[];
  from: string;
  raw: string;
  letter: Email;
}

export interface PostBox {
  /** For `SMTP_URL`. */
  url: string;
  received: Received[];
  /** How many connections were open at the busiest moment. */
  mostAtOnce(): number;
  close(): Promise<void>;
}

interface Manners {
  /** Answers every recipient with this refusal. */
  refuses?: string;
  /** The code of that refusal: 5xx for good, 4xx for now. */
  refusalCode?: number;
  /** Called once a letter is there, before the server says so. What it throws breaks the line instead. */
  onLetter?(): void;
}

/** A mail server of this machine that keeps what it gets. It speaks no TLS, as one on the loopback need not. */
export async function openPostBox({ refuses, refusalCode = 550, onLetter = () => {} }: Manners = {}): Promise<PostBox> {
  const received: Received[] = [];
  let open = 0;
  let most = 0;
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ["STARTTLS", "AUTH"], disableReverseLookup: true,
    onConnect(_session, done) {
      open += 1;
      most = Math.max(most, open);
      done();
    },
    onClose() {
      open -= 1;
    },
    onRcptTo(_address, _session, done) {
      if (refuses) done(Object.assign(new Error(refuses), { responseCode: refusalCode }));
      else done();
    },
    onData(stream, session, answer) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        const { mailFrom, rcptTo } = session.envelope;
        void PostalMime.parse(raw).then((letter) => {
          received.push({ to: rcptTo.map(({ address }) => address), from: mailFrom ? mailFrom.address : "", raw, letter });
          onLetter();
          answer();
        });
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received, mostAtOnce: () => most, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
