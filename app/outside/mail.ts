import { type HandedOver, handOver, PATIENCE } from "./hand-over";
import { type Letter, type LetterLink, oneLine, written } from "./letter";

export type { Letter } from "./letter";

/** Letters handed over at once; the others wait, so that a large union does not open hundreds of connections. */
const AT_ONCE = 3;

type Post = {
  address: string | null;
  report: (error: Error) => void;
  underWay: number;
  readonly waiting: Letter[];
  readonly whenEmpty: (() => void)[];
};

/** The server's entry and the bundle of the application are two module graphs: the one post office lives where both find it. */
const HOLDER = Symbol.for("hiwar.post");
const holder = globalThis as typeof globalThis & { [HOLDER]?: Post };
const office: Post = (holder[HOLDER] ??= { address: null, report: () => {}, underWay: 0, waiting: [], whenEmpty: [] });

function serverOfMail(): URL | null {
  const url = process.env.SMTP_URL;
  return url && URL.canParse(url) && /^smtps?:$/.test(new URL(url).protocol) ? new URL(url) : null;
}

/** Whether this installation can send mail: `SMTP_URL` names a server. */
export function mailIsConfigured(): boolean {
  return serverOfMail() !== null;
}

/**
 * Says where this house stands, such as `https://hiwar.example`. From then on every link in a letter leads there, whatever host the request that
 * asked for the letter named: else a stranger could have a link with its token written to a house of their own.
 */
export function setHouseAddress(origin: string): void {
  office.address = origin;
}

/** Says who is told that a letter could not be handed over; the error names no person. Asked once, when the server starts. */
export function onMailFailure(report: (error: Error) => void): void {
  office.report = report;
}

/**
 * Hands a letter to the mail server. Never waits and never throws; a letter that the server does not take is reported (`onMailFailure`) and given up,
 * and without `SMTP_URL` nothing happens: whoever writes asks `mailIsConfigured` first where that makes a difference.
 */
export function post(letter: Letter): void {
  if (!mailIsConfigured()) return;
  if (office.underWay < AT_ONCE) void empty(letter);
  else office.waiting.push(letter);
}

/** Resolves once every letter was handed over or given up, and after ten seconds in any case: for whoever ends the process. */
export function lettersGone(): Promise<void> {
  if (office.underWay === 0) return Promise.resolve();
  return new Promise((resolve) => {
    office.whenEmpty.push(resolve);
    setTimeout(resolve, PATIENCE).unref();
  });
}

async function empty(first: Letter): Promise<void> {
  office.underWay += 1;
  for (let letter: Letter | undefined = first; letter; letter = office.waiting.shift()) reportUnless(await sendNow(letter));
  office.underWay -= 1;
  if (office.underWay === 0) for (const resolve of office.whenEmpty.splice(0)) resolve();
}

/** Hands one letter over now, waiting for what the server says, and answers what became of it: *later* where there is no mail server at all. Never throws. */
export async function sendNow(letter: Letter): Promise<HandedOver> {
  const server = serverOfMail();
  if (!server) return { outcome: "later" };
  const atThisHouse = atHome(letter);
  const { to, language, unsubscribe } = atThisHouse;
  const { subject, text, html } = written(atThisHouse);
  // RFC 8058: the reader's own mail program ends the letters with one press, without opening anything.
  const ending = unsubscribe && { "List-Unsubscribe": `<${unsubscribe.href}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
  return handOver(server, { from: senderOf(server), to: oneLine(to), subject, text, html, headers: { "Auto-Submitted": "auto-generated", "Content-Language": language, ...ending } });
}

/** The same letter, its links at this house. */
function atHome({ link, unsubscribe, ...letter }: Letter): Letter {
  return { ...letter, ...(link && { link: linkAtHome(link) }), ...(unsubscribe && { unsubscribe: linkAtHome(unsubscribe) }) };
}

function linkAtHome(link: LetterLink): LetterLink {
  if (!office.address) return link;
  const { pathname, search, hash } = new URL(link.href, office.address);
  return { ...link, href: office.address + pathname + search + hash };
}

/** `MAIL_FROM`, else the user of the mail server where that is an address, else `hiwar` at that server. */
function senderOf(server: URL): string {
  const user = decodeURIComponent(server.username);
  return oneLine(process.env.MAIL_FROM ?? "") || (user.includes("@") ? user : `hiwar@${server.hostname}`);
}

/** Tells whoever keeps the log that a letter was not taken, and why, as far as that names nobody. */
export function reportUnless({ outcome, error }: HandedOver): void {
  if (outcome !== "sent") office.report(withoutPeople(error));
}

/** What may be told of a failure: mail servers repeat the address they refuse, and that is a person's. */
function withoutPeople(error: unknown): Error {
  const { code, responseCode } = (error ?? {}) as { code?: string; responseCode?: number };
  return new Error(`A letter could not be handed to the mail server (${[code, responseCode].filter(Boolean).join(" ") || "no reason given"}).`);
}
