/**
 * `Content-Disposition` of a file that is saved and never shown (RFC 6266): the name in UTF-8 (RFC 8187), and one in ASCII for whoever does not read that.
 * Whatever the name holds, neither a quotation mark nor a line end gets out of it.
 */
export function attachmentNamed(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%;]/g, "_");
  const encoded = encodeURIComponent(fileName.replace(/\p{Cs}/gu, "_")).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
