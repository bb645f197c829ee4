import { useTranslations } from "use-intl";

import type { HistoryChange, HistoryEntry, HistoryField, HistoryPage } from "~/presenters/history";

import { Empty } from "../empty";
import { type Fact, Facts } from "../facts";
import { ArrowBackIcon, ArrowOnIcon, HistoryIcon } from "../icons";
import { ButtonLink } from "../button";
import { Stack } from "../layout";
import { UserText } from "../user-text";

/** Who changed what and when: a card for each moment, in it each record with its fields before and after. */
export function HistoryView({ history: { entries, older, newest } }: { readonly history: HistoryPage }) {
  const t = useTranslations("history");
  return (
    <section className="stack" aria-label={t("title")}>
      <p className="muted">{t("lede")}</p>
      {newest && <p><ButtonLink href={newest} icon={ArrowBackIcon}>{t("newest")}</ButtonLink></p>}
      {entries.length === 0 && <Empty icon={HistoryIcon} title={t("empty")} />}
      <Stack>
        {entries.map((entry) => (
          <Moment key={entry.key} entry={entry} />
        ))}
      </Stack>
      {older && <p><ButtonLink href={older} icon={ArrowOnIcon}>{t("older")}</ButtonLink></p>}
    </section>
  );
}

/** An article and no region: several people can save within the same minute, and there are too many moments to be landmarks. */
function Moment({ entry: { when, by, changes } }: { readonly entry: HistoryEntry }) {
  return (
    <article className="card">
      <div className="card-head">
        <h2>{when}</h2>
        <bdi className="muted">{by}</bdi>
      </div>
      <Stack>{changes.map((change) => <Change key={change.key} change={change} />)}</Stack>
    </article>
  );
}

/** Up to this many fields of a new record stand in its own line; more of them wait to be asked for. */
const FEW = 2;

function Change({ change: { kind, title, subject, fields, link } }: { readonly change: HistoryChange }) {
  const t = useTranslations("history");
  return (
    <div>
      <h3>
        {title} <bdi className="small muted" title={t("linkMeaning")}>{link}</bdi>
      </h3>
      {subject && <UserText text={subject} />}
      {kind !== "added" && <Facts column facts={fields.map(factOf)} />}
      {kind === "added" && fields.length <= FEW && <Facts facts={fields.map(factOf)} />}
      {kind === "added" && fields.length > FEW && (
        <details className="more">
          <summary>{t("details")}</summary>
          <Facts column facts={fields.map(factOf)} />
        </details>
      )}
    </div>
  );
}

function factOf(field: HistoryField): Fact {
  return { key: field.key, label: field.label, value: <BeforeAndAfter field={field} /> };
}

function BeforeAndAfter({ field }: { readonly field: HistoryField }) {
  const t = useTranslations("history");
  if (field.old === null) return <UserText text={field.new ?? t("nothing")} />;
  return (
    <>
      <del><span className="sr-only">{t("before")} </span><UserText text={field.old} /></del>
      <ins><span className="sr-only">{t("after")} </span>{field.new === null ? <span className="muted">{t("nothing")}</span> : <UserText text={field.new} />}</ins>
    </>
  );
}
