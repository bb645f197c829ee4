import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { useTranslations } from "use-intl";

import { isAllowedLink } from "~/editor/rules";

import { Button } from "../button";
import { AskField, Dialog } from "./dialog";

/** A link on the words that are chosen, or on words of its own; of one that is there already the address, and a way to take it off. */
export function LinkDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const t = useTranslations("editor.link");
  const isThere = editor.isActive("link");
  const isChosen = !editor.state.selection.empty;
  const [address, setAddress] = useState(() => String(editor.getAttributes("link").href ?? ""));
  const [words, setWords] = useState("");
  const [wrong, setWrong] = useState(false);
  const apply = () => {
    const href = withScheme(address.trim());
    if (!isAllowedLink(href)) return setWrong(true);
    const chain = editor.chain().focus();
    if (isThere) chain.extendMarkRange("link").setMark("link", { href }).run();
    else if (isChosen) chain.setMark("link", { href }).run();
    else chain.insertContent({ type: "text", text: words.trim() || href, marks: [{ type: "link", attrs: { href } }] }).unsetMark("link").run();
    onClose();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
    onClose();
  };
  return (
    <Dialog title={t("title")} submit={t("apply")} onSubmit={apply} onClose={onClose} more={isThere && <Button type="button" onClick={remove}>{t("remove")}</Button>}>
      <AskField label={t("address")} type="url" dir="ltr" help={t("help")} value={address} onChange={setAddress} error={wrong && t("wrong")} />
      {!isThere && !isChosen && <AskField label={t("words")} value={words} onChange={setWords} />}
    </Dialog>
  );
}

/** An address as it is typed by hand, `www.…` or a name with a dot, is one of the web. */
const withScheme = (typed: string): string => (/^(?:www\.|[a-z0-9-]+\.[a-z]{2,})/i.test(typed) && !/^[a-z]+:/i.test(typed) ? `https://${typed}` : typed);
