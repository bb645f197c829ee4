import { pdf } from "../../support/pdf";
import type { Hostile } from "./hostile";

const RLO = "\u202E";

/** Names that are not what they look like: each is a good PDF under it. What is kept bears the name that follows. */
export const KEPT_NAMES: readonly (readonly [what: string, name: string, kept: string])[] = [
  ["a name with a mark that turns it round", `receipt${RLO}fdp.pdf`, "receiptfdp.pdf"],
  ["a name with a zero-width mark", "rece\u200Bipt.p\u200Ddf", "receipt.pdf"],
  ["a name with a way up", "../../../etc/passwd.pdf", "passwd.pdf"],
  ["a name with a folder of Windows", "C:\\Users\\x\\receipt.pdf", "receipt.pdf"],
  ["a name of a device", "CON.pdf", "_CON.pdf"],
  ["a name of a device with a second ending", "nul.tar.pdf", "_nul.tar.pdf"],
  ["a hidden name", ".receipt.pdf", "receipt.pdf"],
  ["a name with line breaks and a header", "a.pdf\r\nSet-Cookie: x=y.pdf", "a.pdfSet-Cookie- x=y.pdf"],
  ["a name with quotation marks", 'a";filename="b.html.pdf', "a-;filename=-b.html.pdf"],
  ["a name with a NUL", "receipt.pdf\0.pdf", "receipt.pdf.pdf"],
  ["a name with a stream of Windows", "a.txt:b.pdf", "a.txt-b.pdf"],
  ["a name in capitals", "RECEIPT.PDF", "RECEIPT.PDF"],
  ["a name with two endings", "receipt.exe.pdf", "receipt.exe.pdf"],
  ["a name with a space before its ending", "receipt .pdf", "receipt.pdf"],
  ["a name with a space behind its ending", "receipt.pdf ", "receipt.pdf"],
  ["a name with half a letter", "a\uD800b.pdf", "ab.pdf"],
  ["a name of five thousand letters", `${"ا".repeat(5000)}.pdf`, `${"ا".repeat(96)}.pdf`],
  ["a name in Arabic", "وصل الإيداع رقم 12.pdf", "وصل الإيداع رقم 12.pdf"],
];

/** Names that betray another kind once they are read as they stand. */
export const hostileNames = (): Hostile[] => [
  ["a program whose name is turned round", `photo${RLO}fdp.exe`, pdf(), "program"],
  ["a page whose name is turned round", `photo${RLO}fdp.html`, pdf(), "markup"],
  ["a name with the wrong ending last", "receipt.pdf.exe", pdf(), "program"],
  ["a name with a drawing's ending last", "receipt.pdf.svg", pdf(), "markup"],
  ["a name with a program behind a NUL", "receipt.pdf\0.exe", pdf(), "program"],
  ["a name with a program behind a line break", "receipt.pdf\n.exe", pdf(), "program"],
  ["a name with a program behind many spaces", `receipt.pdf${" ".repeat(200)}.exe`, pdf(), "program"],
  ["a name with a point behind a program's ending", "receipt.exe.", pdf(), "program"],
  ["a name with a script of a server", "receipt.pdf.php", pdf(), "program"],
  ["a name with a folder that is a file", "receipt.pdf/.htaccess", pdf(), "kind_not_kept"],
  ["a name of an ending alone", ".pdf", pdf(), "kind_not_kept"],
  ["a name of points", "....", pdf(), "kind_not_kept"],
  ["a name of nothing", "\u200B", pdf(), "kind_not_kept"],
  ["an ending in wide letters", "receipt．ｐｄｆ", pdf(), "kind_not_kept"],
];
