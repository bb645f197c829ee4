import { createServer } from "node:net";

import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { type Letter, lettersGone, mailIsConfigured, onMailFailure, post, setHouseAddress } from "~/outside/mail";

import { openPostBox, type PostBox } from "../support/post-box";

const LETTER: Letter = {
  to: "member@union.invalid",
  language: "ar",
  subject: "تعيين كلمة مرور جديدة",
  paragraphs: ["السلام عليكم،", "وصلنا طلب <تعيين> كلمة مرور."],
  link: { label: "فتح الرابط", href: "http://127.0.0.1:3000/reset/abc?x=1&y=2" },
};

let box: PostBox;
let failures: Error[];

beforeEach(async () => {
  box = await openPostBox();
  failures = [];
  onMailFailure((error) => failures.push(error));
  vi.stubEnv("SMTP_URL", box.url);
  vi.stubEnv("MAIL_FROM", "");
});

afterEach(async () => {
  await lettersGone();
  vi.unstubAllEnvs();
  onMailFailure(() => {});
  await box.close();
});

test("a letter arrives plain and as HTML, in its language and its direction", async () => {
  post(LETTER);
  await lettersGone();
  expect(failures).toEqual([]);
  const [{ to, from, letter }] = box.received as [PostBox["received"][number]];
  expect(to).toEqual(["member@union.invalid"]);
  expect(from).toBe("hiwar@127.0.0.1");
  expect(letter.subject).toBe(LETTER.subject);
  expect(letter.text?.trim()).toBe(`السلام عليكم،\n\nوصلنا طلب <تعيين> كلمة مرور.\n\nفتح الرابط\n${LETTER.link?.href}`);
  expect(letter.html).toContain('<html lang="ar" dir="rtl">');
  expect(letter.html).toContain("&lt;تعيين&gt;");
  expect(letter.html).toContain('href="http://127.0.0.1:3000/reset/abc?x=1&amp;y=2"');
  expect(letter.headers.find(({ key }) => key === "auto-submitted")?.value).toBe("auto-generated");
});

test("the sender is the one of MAIL_FROM, else the user of the mail server where that is an address", async () => {
  vi.stubEnv("MAIL_FROM", "Union <bureau@union.invalid>");
  post(LETTER);
  await lettersGone();
  vi.stubEnv("MAIL_FROM", "");
  vi.stubEnv("SMTP_URL", box.url.replace("//", "//post%40union.invalid@"));
  post(LETTER);
  await lettersGone();
  expect(box.received.map(({ from }) => from)).toEqual(["bureau@union.invalid", "post@union.invalid"]);
});

test("no subject, name or recipient adds a header, another recipient or markup", async () => {
  const sign = fc.constantFrom("\r\n", "\n", "\r", "\u2028", "Bcc: spy@union.invalid", ",spy@union.invalid", "<b>", '"', "ملف", "é", " ", ":", "\u0000");
  await fc.assert(
    fc.asyncProperty(fc.array(sign, { maxLength: 8 }), fc.array(sign, { maxLength: 4 }), async (subject, name) => {
      box.received.length = 0;
      post({ ...LETTER, subject: `م${subject.join("")}`, paragraphs: [`${name.join("")}م`] });
      await lettersGone();
      expect(failures).toEqual([]);
      const [{ to, letter }] = box.received as [PostBox["received"][number]];
      expect(to).toEqual(["member@union.invalid"]);
      expect(letter.bcc ?? []).toEqual([]);
      expect(letter.to).toHaveLength(1);
      expect(letter.headers.map(({ key }) => key).toSorted()).toEqual(
        ["auto-submitted", "content-language", "content-type", "date", "from", "message-id", "mime-version", "subject", "to"],
      );
      expect(letter.html).not.toContain("<b>");
    }),
    { numRuns: 30 },
  );
});

test("a recipient that holds two addresses goes to neither", async () => {
  post({ ...LETTER, to: "member@union.invalid,spy@union.invalid" });
  post({ ...LETTER, to: "member@union.invalid\r\nRCPT TO:<spy@union.invalid>" });
  await lettersGone();
  expect(box.received.flatMap(({ to }) => to)).not.toContain("spy@union.invalid");
});

test("a refusal by the mail server is reported without the person's address, and nobody waits for it", async () => {
  const refusing = await openPostBox({ refuses: "no such mailbox member@union.invalid" });
  vi.stubEnv("SMTP_URL", refusing.url);
  expect(post(LETTER)).toBeUndefined();
  await lettersGone();
  await refusing.close();
  expect(failures.map(({ message }) => message)).toEqual(["A letter could not be handed to the mail server (EENVELOPE 550)."]);
});

test("a mail server that is not there is reported, and the next letter is tried all the same", async () => {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:9");
  post(LETTER);
  await lettersGone();
  expect(failures).toHaveLength(1);
  vi.stubEnv("SMTP_URL", box.url);
  post(LETTER);
  await lettersGone();
  expect(box.received).toHaveLength(1);
});

test("many letters at once all arrive, over few connections", async () => {
  for (let n = 0; n < 40; n += 1) post({ ...LETTER, to: `member${n}@union.invalid` });
  await lettersGone();
  expect(failures).toEqual([]);
  expect(new Set(box.received.flatMap(({ to }) => to)).size).toBe(40);
  expect(box.mostAtOnce()).toBeLessThanOrEqual(4);
});

test("across a network a mail server without encryption gets nothing", async () => {
  const commands: string[] = [];
  const plain = createServer((socket) => {
    socket.write("220 plain ESMTP\r\n");
    socket.on("data", (chunk) => {
      commands.push(chunk.toString());
      socket.write(chunk.toString().startsWith("EHLO") ? "250 plain\r\n" : "454 no TLS\r\n");
    });
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => plain.listen(0, "127.0.0.2", resolve));
  const { port } = plain.address() as { port: number };
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.2:${port}`);
  post(LETTER);
  await lettersGone();
  plain.close();
  expect(failures).toHaveLength(1);
  expect(commands.join("")).not.toMatch(/MAIL FROM|RCPT TO/);
});

test("a link leads to this house, whatever host the request named that asked for the letter", async () => {
  setHouseAddress("https://union.invalid");
  try {
    for (const href of ["https://evil.invalid/reset/abc?x=1", "/reset/abc?x=1", "https://union.invalid/reset/abc?x=1", "https://union.invalid//evil.invalid/reset"]) {
      post({ ...LETTER, link: { label: "فتح", href } });
    }
    await lettersGone();
  } finally {
    setHouseAddress("");
  }
  const links = box.received.map(({ letter }) => /https?:\S+/.exec(letter.text ?? "")?.[0]);
  expect(links.toSorted()).toEqual(["https://union.invalid//evil.invalid/reset", ...Array.from({ length: 3 }, () => "https://union.invalid/reset/abc?x=1")]);
});

test("without SMTP_URL, or with one that is no address of mail, nothing is sent and nothing is said to be", () => {
  for (const url of ["", "not an address", "https://mail.union.invalid"]) {
    vi.stubEnv("SMTP_URL", url);
    expect(mailIsConfigured()).toBe(false);
    post(LETTER);
  }
  expect(box.received).toEqual([]);
});
