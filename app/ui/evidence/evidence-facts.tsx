import { useTranslations } from "use-intl";

import type { ShownEvidence } from "~/presenters/evidence";

import { WarningIcon } from "../icons";

/** What can be had of a piece of evidence: the file to save, the page and its copy, the reference; and the hash by which it is told from any other. */
export function EvidenceFacts({ line, whole = false }: { readonly line: ShownEvidence; /** Where the whole address stands beside it. */ readonly whole?: boolean }) {
  const t = useTranslations("evidence");
  const { download, isHidden, link, copied, problem, bulletin, href } = line;
  return (
    <>
      {download && <p className="small dotted"><span><a href={download.href} download><bdi>{download.name}</bdi></a></span><span>{download.size}</span></p>}
      {isHidden && <p className="small muted">{t("hidden")}</p>}
      {bulletin && <p className="small"><bdi>{bulletin}</bdi></p>}
      {link && !whole && (
        <p className="small dotted">
          <span><a href={link.url} rel="noreferrer noopener nofollow external"><bdi dir="ltr">{link.host}</bdi></a></span>
          {copied && <span><a href={href}>{copied}</a></span>}
        </p>
      )}
      {problem && <p className="small evidence-problem"><WarningIcon /><span>{t("noCopy")} {t(`problem.${problem}`)}</span></p>}
    </>
  );
}

/** The SHA-256: its first letters in sight, the whole of it on demand. */
export function ShownHash({ hash }: { readonly hash: ShownEvidence["hash"] }) {
  if (!hash) return null;
  return (
    <details className="hash-shown">
      <summary>SHA-256 <bdi dir="ltr"><code className="hash">{hash.short}…</code></bdi></summary>
      <bdi dir="ltr"><code className="hash">{hash.whole}</code></bdi>
    </details>
  );
}
