/** Words that would be markup, code or a template wherever they are not taken for words. */
export const HOSTILE_WORDS: readonly string[] = [
  "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<body onload=alert(1)>",
  "<a href=javascript:alert(1)>x</a>", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<details open ontoggle=alert(1)>", "<style>@import 'https://example.org/x.css'</style>", "<link rel=stylesheet href=https://example.org/x.css>", "<meta http-equiv=refresh content='0;url=https://example.org'>",
  "<base href=https://example.org/>", "<form action=https://example.org><input autofocus onfocus=alert(1)>", "<object data=https://example.org/x.swf>", "<template><script>alert(1)</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<!--><img src=x onerror=alert(1)>-->", "<![CDATA[><img src=x onerror=alert(1)>]]>",
  "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e", "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "<%= 7*7 %>", "#{7*7}", "]]>", "--><script>alert(1)</script>",
  "=cmd|' /C calc'!A0", "@import url(https://example.org/x.css);", "javascript:alert(1)", "__proto__", "constructor", "[object Object]", "⟦x⟧", "⟦⟧⟦", "%00", "../../../../etc/passwd", "'; drop table demand; --",
];

/** Signs that hide in words; what is left of each once they are taken out, `ab`. */
export const HIDING_WORDS: readonly string[] = [
  "a\u202ab", "a\u202bb", "a\u202cb", "a\u202db", "a\u202eb", "a\u2066b", "a\u2067b", "a\u2068b", "a\u2069b", "a\u0000b", "a\u0001b", "a\u0007b", "a\u0008b", "a\u000bb", "a\u000cb", "a\u001bb", "a\u007fb", "a\u0080b", "a\u0085b", "a\u009bb", "a\ud800b", "a\udfffb", "a\udc00\ud800b",
  "a\ufeffb", "a\ufff9b", "a\ufffab", "a\ufffbb", "a\ufffcb", "a\ufffeb", "a\uffffb", "a\ufdd0b", "a\ufdefb", "\u202ea\u202cb\u2069",
];
