/** Addresses that a link or a reference to a law must never lead to. */
export const REFUSED_ADDRESSES: readonly string[] = [
  // Schemes that run.
  "javascript:alert(1)", "JAVASCRIPT:alert(1)", "jAvAsCrIpT:alert(1)", " javascript:alert(1)", "javascript:alert(1) ", "\tjavascript:alert(1)", "\njavascript:alert(1)", "\rjavascript:alert(1)",
  "java\tscript:alert(1)", "java\nscript:alert(1)", "java\rscript:alert(1)", "j\na\nv\na\nscript:alert(1)", "java\u0000script:alert(1)", "\u0001javascript:alert(1)", "\u001fjavascript:alert(1)", "java\u00adscript:alert(1)",
  "java\u200bscript:alert(1)", "\ufeffjavascript:alert(1)", "\u202ejavascript:alert(1)", "\u2028javascript:alert(1)", "\u00a0javascript:alert(1)", "\u3000javascript:alert(1)", "javascript\u0009:alert(1)", "javascript :alert(1)",
  "javascript&colon;alert(1)", "javascript&#58;alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "javascript%3Aalert(1)", "%6Aavascript:alert(1)", "javascript://https://example.org/%0aalert(1)", "javascript:/*https://*/alert(1)",
  "javascript://%0aalert(1)", "javascript:void(0)", "javascript:\u0022><script>alert(1)</script>", "ｊavascript:alert(1)", "javascrıpt:alert(1)", "jаvascript:alert(1)", "feed:javascript:alert(1)", "view-source:javascript:alert(1)",
  "vbscript:msgbox(1)", "VBSCRIPT:msgbox(1)", "vb\tscript:msgbox(1)", "livescript:alert(1)", "mocha:alert(1)", "jar:javascript:alert(1)",
  // Schemes that carry a document or read the machine.
  "data:text/html,<script>alert(1)</script>", "DATA:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "data:image/svg+xml,<svg onload=alert(1)>", "data:,alert(1)", "da\nta:text/html,x", "data\u003atext/html;charset=utf-7,+ADw-script+AD4-",
  "blob:https://example.org/0190f200", "filesystem:https://example.org/temporary/x.html", "file:///etc/passwd", "file://example.org/share", "about:blank", "about:srcdoc", "chrome://settings", "resource://gre/", "view-source:https://example.org/",
  "ftp://example.org/", "ftps://example.org/", "sms:+212600000000", "callto:+212600000000", "xmpp:a@example.org", "cid:part1", "mid:x", "ws://example.org/", "wss://example.org/", "intent://example.org/#Intent;scheme=https;end", "ms-word:ofe|u|https://example.org/x.docx",
  "ms-msdt:/id", "search-ms:query=x", "tg://resolve?domain=x", "whatsapp://send?text=x", "magnet:?xt=urn:x", "urn:x", "git+ssh://example.org/", "ldap://example.org/", "gopher://example.org/",
  // No scheme of its own: what it leads to depends on the page.
  "", " ", "/admin", "//example.org", "//example.org/%2f..", "\\\\example.org\\share", "/\\example.org", "../people", "?delete=1", "#p-x", "example.org", "www.example.org", "admin/people", ":javascript", "https", "https:", "mailto:", "tel:",
  // Of an allowed scheme, and not what it seems.
  "https://", "https:///", "http:/example.org", "https:example.org", "https:\\\\example.org", "https://\\example.org", "https://exa mple.org/", "https://example.org/\u0000", "https://example.org/\u202etxt.exe", "https://www.sgg.gov.ma@example.org/", "https://user:secret@example.org/",
  "https://example.org/\nSet-Cookie: a=b", "http://[::1", "http://%zz/", "https://example.org:99999/", "mailto:a@example.org\r\nBcc: b@example.org", "tel:+212\u202a600", `https://example.org/${"a".repeat(2_000)}`, " https://example.org/", "https://example.org/ ",
];

/** Addresses that look like an attack and lead nowhere but to a site of an allowed scheme. */
export const INERT_ADDRESSES: readonly string[] = [
  "https://example.org/javascript:alert(1)", "https://example.org/?q=<script>alert(1)</script>", "https://example.org/'onmouseover='alert(1)", "https://example.org/\"onmouseover=\"alert(1)", "https://example.org/#<img/src=x/onerror=alert(1)>",
  "HTTPS://EXAMPLE.ORG/", "http://127.0.0.1/", "http://[::1]/", "https://xn--80ak6aa92e.example/", "https://مثال.example/", "mailto:a@example.org?subject=<script>", "mailto:javascript:alert(1)", "tel:javascript:alert(1)", "tel:*21*%23", "https://example.org/%0ajavascript:alert(1)",
];
