import { packed, pdf } from "../../support/pdf";
import { zip } from "../../support/zip";
import type { Hostile } from "./hostile";

const PAGE = "<html><script>alert(1)</script></html>";
const ARCHIVE = zip([{ name: "a.txt", data: "x" }]);
const program = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(300)]);
const object = (dictionary: string, stream = "") => `8 0 obj\n<< ${dictionary} >>\n${stream ? `stream\n${stream}\nendstream\n` : ""}endobj`;
const withObject = (dictionary: string, stream = "") => pdf({ objects: object(dictionary, stream) });
/** A PDF of which the last object holds an archive, whose comment reaches over the end of the PDF. */
function archiveWithin(): Buffer {
  const end = Buffer.from(`\nendstream\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF`);
  const hidden = Buffer.from(ARCHIVE);
  hidden.writeUInt16LE(end.length, hidden.length - 2);
  return Buffer.concat([Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n7 0 obj\n<< /Length 9 >>\nstream\n"), hidden, end]);
}

/** PDFs that do something by themselves, carry something along or are something else as well. */
export const hostilePdfs = (): Hostile[] => [
  ["a PDF that runs a script when opened", "a.pdf", pdf({ catalog: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>" }), "active_content"],
  ["a PDF with a script by its short name", "a.pdf", withObject("/S /Rendition0 /JS 5 0 R"), "active_content"],
  ["a PDF with a script in an escaped name", "a.pdf", pdf({ catalog: "/OpenAction << /S /J#61vaScript /J#53 (x) >>" }), "active_content"],
  ["a PDF with every letter of a name escaped", "a.pdf", withObject("/#4C#61#75#6E#63#68 << /F (cmd.exe) >>"), "active_content"],
  ["a PDF that starts a program", "a.pdf", withObject("/S /Launch /F (cmd.exe)"), "active_content"],
  ["a PDF that acts when a page is shown", "a.pdf", withObject("/AA << /O << /S /JavaScript /JS (x) >> >>"), "active_content"],
  ["a PDF with a file in it", "a.pdf", withObject("/Type /EmbeddedFile", "bytes"), "active_content"],
  ["a PDF with a file under its short name", "a.pdf", withObject("/Type /Filespec /EF << /F 5 0 R >>"), "active_content"],
  ["a PDF with a list of files", "a.pdf", pdf({ catalog: "/Names << /EmbeddedFiles 5 0 R >>" }), "active_content"],
  ["a PDF with a film", "a.pdf", withObject("/Subtype /RichMedia"), "active_content"],
  ["a PDF with a film of the older kind", "a.pdf", withObject("/Subtype /Movie"), "active_content"],
  ["a PDF that plays something", "a.pdf", withObject("/S /Rendition"), "active_content"],
  ["a PDF with a form in XFA", "a.pdf", pdf({ catalog: "/AcroForm << /XFA 5 0 R >>" }), "active_content"],
  ["a PDF that sends a form", "a.pdf", withObject("/S /SubmitForm /F (http://a.example)"), "active_content"],
  ["a PDF that reads a form in", "a.pdf", withObject("/S /ImportData /F (x.fdf)"), "active_content"],
  ["a PDF that goes into a file in it", "a.pdf", withObject("/S /GoToE"), "active_content"],
  ["a PDF with a script among packed objects", "a.pdf", pdf({ objects: packed("8 0 << /S /JavaScript /JS (x) >>") }), "active_content"],
  ["a PDF with an escaped name among packed objects", "a.pdf", pdf({ objects: packed("8 0 << /S /Java#53cript >>") }), "active_content"],
  ["a PDF with a file among packed objects", "a.pdf", pdf({ objects: packed("8 0 << /EF << /F 5 0 R >> >>") }), "active_content"],
  ["a PDF with objects packed in an unusual way", "a.pdf", pdf({ objects: packed("8 0 << >>", "/Filter [/ASCIIHexDecode /FlateDecode]") }), "damaged"],
  ["a PDF with packed objects behind a predictor", "a.pdf", pdf({ objects: packed("8 0 << >>", "/Filter /FlateDecode /DecodeParms << /Predictor 12 >>") }), "damaged"],
  ["a PDF of packed objects that are not packed", "a.pdf", pdf({ objects: object("/Type /ObjStm /Filter /FlateDecode", "not packed at all") }), "damaged"],
  ["a PDF of packed objects that unpack to many megabytes", "a.pdf", pdf({ objects: packed(Buffer.alloc(20_000_000, 32)) }), "unpacks_too_far"],
  ["a PDF of many packed objects that unpack to many megabytes together", "a.pdf", pdf({ objects: Array.from({ length: 12 }, () => packed(Buffer.alloc(7_000_000, 32))).join("\n") }), "unpacks_too_far"],
  ["a PDF with a script hidden behind a comment that pretends to begin a stream", "a.pdf", pdf({ objects: "% stream\n8 0 obj\n<< /S /JavaScript >>\nendobj\n% endstream" }), "active_content"],
  ["a PDF with a stream that never ends", "a.pdf", pdf({ objects: "8 0 obj\n<< /Length 5 >>\nstream\nabc" }), "damaged"],
  ["a locked PDF", "a.pdf", pdf({ tail: "/Encrypt 5 0 R" }), "locked"],
  ["a PDF with an archive behind it", "a.pdf", Buffer.concat([pdf(), ARCHIVE]), "two_kinds"],
  ["a PDF with an archive within it that reaches its end", "a.pdf", archiveWithin(), "two_kinds"],
  ["a PDF with a page behind it", "a.pdf", Buffer.concat([pdf(), Buffer.from(PAGE)]), "two_kinds"],
  ["a PDF with a program behind it", "a.pdf", Buffer.concat([pdf(), program]), "two_kinds"],
  ["a PDF behind a page", "a.pdf", Buffer.concat([Buffer.from(PAGE), pdf()]), "not_what_it_says"],
  ["a PDF behind one byte", "a.pdf", Buffer.concat([Buffer.from("\n"), pdf()]), "not_what_it_says"],
  ["a PDF behind a picture", "a.pdf", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), pdf()]), "not_what_it_says"],
  ["a PDF that begins as a page does", "a.pdf", Buffer.concat([Buffer.from(`%PDF-1.7\n% ${PAGE}\n`), pdf().subarray(9)]), "two_kinds"],
  ["a PDF that begins as a drawing does", "a.pdf", Buffer.concat([Buffer.from("%PDF-1.7\n%<svg onload=alert(1)>\n"), pdf().subarray(9)]), "two_kinds"],
  ["a PDF that begins as a script of a server does", "a.pdf", Buffer.concat([Buffer.from("%PDF-1.7\n%<?php system($_GET[0]) ?>\n"), pdf().subarray(9)]), "two_kinds"],
  ["a PDF that is a tape archive too", "a.pdf", (() => { const both = Buffer.concat([pdf(), Buffer.alloc(0)]); both.write("ustar", 257, "latin1"); return both; })(), "two_kinds"],
  ["a PDF without an end", "a.pdf", pdf().subarray(0, 200), "damaged"],
  ["a PDF without a table", "a.pdf", Buffer.from(pdf().toString("latin1").replace("startxref", "startxxxx"), "latin1"), "damaged"],
  ["a PDF of a later version than there is", "a.pdf", Buffer.from(pdf().toString("latin1").replace("%PDF-1.7", "%PDF-9.9"), "latin1"), "not_what_it_says"],
  ["the first bytes of a PDF alone", "a.pdf", "%PDF-1.7", "damaged"],
  ["a page called PDF", "a.pdf", `<!doctype html>${PAGE}`, "not_what_it_says"],
  ["a drawing called PDF", "a.pdf", "<svg xmlns='http://www.w3.org/2000/svg'/>", "not_what_it_says"],
  ["a program called PDF", "a.pdf", program, "program"],
  ["a program of Linux called PDF", "a.pdf", Buffer.concat([Buffer.from([0x7f]), Buffer.from("ELF"), Buffer.alloc(300)]), "program"],
  ["an archive called PDF", "a.pdf", ARCHIVE, "archive"],
  ["a packed file called PDF", "a.pdf", Buffer.concat([Buffer.from([0x1f, 0x8b, 8]), Buffer.alloc(100)]), "archive"],
  ["a text called PDF", "a.pdf", "بسم الله الرحمن الرحيم", "not_what_it_says"],
  ["PostScript called PDF", "a.pdf", "%!PS-Adobe-3.0\n(x) show", "not_what_it_says"],
  ["a form's data called PDF", "a.pdf", "%FDF-1.2\n1 0 obj\n<< /FDF << /F (http://a.example) >> >>\nendobj\n%%EOF", "not_what_it_says"],
  ["an old Word document called PDF", "a.pdf", Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]), "old_office"],
  ["nothing called PDF", "a.pdf", "", "empty_file"],
];

/** Texts that are not only texts. */
export const hostileTexts = (): Hostile[] => [
  ["a page called text", "a.txt", `<!doctype html>${PAGE}`, "two_kinds"],
  ["a page with an unknown first word called text", "a.txt", "<unknown onclick=alert(1)>", "markup"],
  ["a drawing called text", "a.txt", "<svg xmlns='http://www.w3.org/2000/svg'/>", "two_kinds"],
  ["a page behind some lines", "a.txt", `سلام\n\n${PAGE}`, "two_kinds"],
  ["a text with a NUL", "a.txt", "سلام\0", "not_plain_text"],
  ["a text with an escape of the terminal", "a.txt", "سلام \u001B[31m", "not_plain_text"],
  ["a text in another writing", "a.txt", Buffer.from([0xe9, 0xe8, 0xe7, 0x20, 0xe0]), "not_plain_text"],
  ["a text in UTF-16", "a.txt", Buffer.from("\uFEFFسلام", "utf16le"), "not_plain_text"],
  ["a script of the shell called text", "a.txt", "#!/bin/sh\nrm -rf /", "program"],
  ["a document in RTF called text", "a.txt", "{\\rtf1\\ansi x}", "not_plain_text"],
  ["a PDF called text", "a.txt", pdf(), "not_plain_text"],
  ["an archive called text", "a.txt", ARCHIVE, "archive"],
  ["a program called text", "a.txt", program, "program"],
  ["PostScript called text", "a.txt", "%!PS-Adobe-3.0\nx", "not_plain_text"],
  ["a text with an archive behind it", "a.txt", Buffer.concat([Buffer.from("سلام"), ARCHIVE]), "two_kinds"],
  ["a text with a PDF behind some lines", "a.txt", Buffer.concat([Buffer.from("سلام\n"), pdf()]), "two_kinds"],
  ["nothing called text", "a.txt", "", "empty_file"],
];
