import { useTranslations } from "use-intl";

import type { ReconciledPart } from "~/presenters/reconcile";

import { MarkedWords } from "../trace/marked-words";

const WORDS = { mine: "takenFromMine", theirs: "takenFromTheirs", both: "same" } as const;

/** A change that nobody contradicts, and whose it is. */
export function TakenPart({ part }: { readonly part: ReconciledPart }) {
  const t = useTranslations("editor.reconcile");
  const { kind } = part;
  if (kind === "conflict" || kind === "same") return null;
  const after = kind === "theirs" ? part.theirs : part.mine;
  return (
    <li>
      <p className="field-help">{t(WORDS[kind])}</p>
      {after === null ? <p><del dir="auto">{part.before}</del></p> : <MarkedWords before={part.before ?? ""} after={after} />}
    </li>
  );
}
