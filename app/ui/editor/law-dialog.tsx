import type { Editor } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";
import { useState } from "react";
import { useTranslations } from "use-intl";

import { isAllowedLink } from "~/editor/rules";

import { AskField, Dialog } from "./dialog";

/** A reference to a law or a decree: how it is cited, and where it can be read. It becomes a note behind what was chosen, which stays. */
export function LawDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const t = useTranslations("editor");
  const optional = useTranslations("common.word")("optional");
  const [words, setWords] = useState(() => editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to, " "));
  const [address, setAddress] = useState("");
  const [wrong, setWrong] = useState<"words" | "address" | null>(null);
  const apply = () => {
    const href = address.trim();
    if (!words.trim()) return setWrong("words");
    if (href && !isAllowedLink(href)) return setWrong("address");
    editor.chain().focus().insertContentAt(behind(editor.state.selection), { type: "legalReference", attrs: { text: words.trim(), href: href || null } }).run();
    onClose();
  };
  return (
    <Dialog title={t("law.title")} submit={t("law.apply")} onSubmit={apply} onClose={onClose}>
      <AskField label={t("law.words")} help={t("law.example")} value={words} onChange={setWords} error={wrong === "words" && t("law.missing")} />
      <AskField label={t("law.address")} optional={optional} type="url" dir="ltr" help={t("link.help")} value={address} onChange={setAddress} error={wrong === "address" && t("link.wrong")} />
    </Dialog>
  );
}

/** The place behind the last word that was chosen, also where the whole text was. */
const behind = ({ $to }: Selection): number => ($to.parent.inlineContent ? $to.pos : Selection.near($to, -1).to);
