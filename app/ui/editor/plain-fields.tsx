import { useTranslations } from "use-intl";

import { paragraphPlace } from "~/domain/demand";
import { paragraphField } from "~/forms/paragraph-fields";

/** A paragraph that can be edited by itself, or a table, which cannot. */
export type PlainPart =
  | { readonly kind: "paragraph" | "heading"; readonly anchor: string; /** Its number among its like; none while it is empty. */ readonly place: number | null; readonly text: string }
  | { readonly kind: "table"; readonly key: string; readonly rows: readonly (readonly string[])[] };

/** The text as one field a paragraph: what is edited without scripts, and what stands here until the editor is ready. Tables are read-only. */
export function PlainFields({ parts, point }: { readonly parts: readonly PlainPart[]; readonly point: number | null }) {
  const t = useTranslations("editor");
  return (
    <div className="plain-fields">
      <p className="field-help">{t("emptyRemoves")}</p>
      {parts.map((part) => (part.kind === "table" ? <PlainTable key={part.key} rows={part.rows} /> : <PlainField key={part.anchor} {...part} point={point} />))}
      <div className="field">
        <label className="field-label" htmlFor="text-more">{t("more")}</label>
        <p className="field-help" id="text-more-help">{t("moreHelp")}</p>
        <textarea className="control" id="text-more" name="more" dir="auto" placeholder=" " aria-describedby="text-more-help" />
      </div>
    </div>
  );
}

function PlainField({ kind, anchor, place, text, point }: Extract<PlainPart, { anchor: string }> & { readonly point: number | null }) {
  const t = useTranslations("editor");
  const id = `text-${anchor}`;
  const label = place === null ? t("emptyParagraph") : kind === "heading" ? t("headingAt", { place: String(place) }) : t("paragraph", { place: paragraphPlace(point, place) });
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>{label}</label>
      <textarea className="control" id={id} name={paragraphField(anchor)} data-anchor={anchor} dir="auto" placeholder=" " defaultValue={text} />
    </div>
  );
}

function PlainTable({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  const t = useTranslations("editor");
  return (
    <div className="plain-table">
      <table className="table">
        <caption className="field-help">{t("table")}</caption>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={`${row} ${cells.join(" ")}`}>{cells.map((cell, place) => <td key={`${place} ${cell}`} dir="auto">{cell}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
