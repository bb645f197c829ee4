import { useTranslations } from "use-intl";

import type { ComparedRow } from "~/presenters/trace";

import { Badge } from "../badge";
import { Card } from "../card";
import { PencilIcon } from "../icons";
import { UserText } from "../user-text";
import { MarkedWords } from "./marked-words";
import { MarksKey } from "./marks-key";

/** Our text, their counter-offer and what was agreed, each marked against the one before it. */
export function ComparedTexts({ rows }: { readonly rows: readonly ComparedRow[] }) {
  const t = useTranslations("trace.compared");
  if (rows.length === 0) return null;
  return (
    <Card title={t("title")}>
      <MarksKey />
      {rows.map((row) => <ComparedPlace key={row.key} row={row} />)}
    </Card>
  );
}

function ComparedPlace({ row }: { readonly row: ComparedRow }) {
  const t = useTranslations("trace.compared");
  const { ours, counter, agreed } = row;
  const before = counter?.text ?? ours.text;
  return (
    <section className="compared" aria-label={row.label}>
      <h3 className="compared-place"><bdi>{row.label}</bdi></h3>
      <div className="compared-columns">
        <div className="compared-text compared-ours">
          <h4>{t("ours")}</h4>
          <p className="field-help">{ours.note}</p>
          <UserText text={ours.text} />
        </div>
        <div className="compared-text compared-theirs">
          <h4>{t("counter")}</h4>
          {counter ? <><p className="field-help">{counter.note}</p><MarkedWords before={ours.text} after={counter.text} /></> : <p className="muted">{t("noCounter")}</p>}
        </div>
        <div className="compared-text compared-both">
          <h4>{t("agreed")}</h4>
          {agreed.length === 0 && <p className="muted">{t("noAgreed")}</p>}
          {agreed.map(({ href, text, signed }) => (
            <div key={href} className="compared-clause">
              {!signed && <Badge icon={PencilIcon}>{t("draft")}</Badge>}
              <MarkedWords before={before} after={text} />
              <a className="small" href={href}>{t("seeClause")}</a>
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
