import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { useTranslations } from "use-intl";

import type { ReferenceChoice } from "~/presenters/references";

import { AskField, Dialog } from "./dialog";
import { MENTION_SIGN } from "./writing-extensions";

/** How many are shown at once; searching leads to the rest. */
const SHOWN = 30;

type MentionDialogProps = { readonly editor: Editor; readonly choices: readonly ReferenceChoice[]; readonly onClose: () => void };

/** Chooses a demand, a commitment or a meeting of the dossier, which the text then refers to by a live link. */
export function MentionDialog({ editor, choices, onClose }: MentionDialogProps) {
  const t = useTranslations("editor.mention");
  const [sought, setSought] = useState("");
  const found = choices.filter(({ label }) => folded(label).includes(folded(sought))).slice(0, SHOWN);
  const choose = ({ kind, id, label }: ReferenceChoice) => {
    const { from } = editor.state.selection;
    const sign = editor.state.doc.textBetween(Math.max(0, from - 1), from) === MENTION_SIGN ? { from: from - 1, to: from } : { from, to: from };
    editor.chain().focus().deleteRange(sign).insertContent([{ type: "reference", attrs: { kind, id, label } }, { type: "text", text: " " }]).run();
    onClose();
  };
  const first = () => {
    const [only] = found;
    if (only && sought.trim()) choose(only);
  };
  return (
    <Dialog title={t("title")} onSubmit={first} onClose={onClose}>
      <AskField label={t("search")} type="search" value={sought} onChange={setSought} />
      {choices.length === 0 && <p className="muted">{t("nothing")}</p>}
      {choices.length > 0 && found.length === 0 && <output className="muted">{t("none")}</output>}
      {found.length > 0 && (
        <ul className="ask-list">
          {found.map((choice) => (
            <li key={choice.id}>
              <button type="button" className="ask-choice" onClick={() => choose(choice)}>
                <span className="ask-kind">{t(`kind.${choice.kind}`)}</span>
                <span dir="auto">{choice.label}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** A text without what searching passes over: vowel signs, the forms of alif, yaa and taa, accents, case. */
const folded = (text: string): string =>
  text.normalize("NFD").replaceAll(/[\u0300-\u036f\u064b-\u0655\u0670\u0640]/g, "").replaceAll(/[أإآٱ]/g, "ا").replaceAll("ى", "ي").replaceAll("ة", "ه").toLowerCase();
