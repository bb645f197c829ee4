import { deflateSync } from "node:zlib";

/** A PDF of one empty page; `objects` are added to it as they are, `catalog` to its first dictionary. */
export function pdf({ objects = "", catalog = "", tail = "" }: { objects?: string; catalog?: string; tail?: string } = {}): Buffer {
  const body = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n${objects}\n`;
  return Buffer.from(`${body}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 4 /Root 1 0 R ${tail} >>\nstartxref\n${body.length}\n%%EOF\n`, "latin1");
}

/** Objects packed into a stream, as newer PDFs keep them. */
export function packed(objects: string | Buffer, dictionary = "/Filter /FlateDecode"): string {
  const body = deflateSync(Buffer.from(objects as string));
  return `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${dictionary} /Length ${body.length} >>\nstream\n${body.toString("latin1")}\nendstream\nendobj`;
}
