import type { FormMetadata } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { Button } from "../button";
import { ArrowDownIcon, ArrowUpIcon, CrossIcon } from "../icons";

/** What a plain form sends to have a row added, moved or taken out: the page comes back with everything that was typed. */
type Intent = { readonly name: string; readonly value: string };
export type RowIntents = { readonly remove: Intent; readonly up: Intent | null; readonly down: Intent | null };

const intentOf = ({ name, value }: Intent): Intent => ({ name, value });

/** The intents of a row of a list that has `count` rows. */
export function rowIntents<Schema extends Record<string, unknown>>(form: FormMetadata<Schema>, list: string, place: number, count: number): RowIntents {
  const moved = (to: number) => intentOf(form.reorder.getButtonProps({ name: list, from: place, to }));
  return {
    remove: intentOf(form.remove.getButtonProps({ name: list, index: place })),
    up: place > 0 ? moved(place - 1) : null,
    down: place < count - 1 ? moved(place + 1) : null,
  };
}

type RowToolsProps = { readonly intents: RowIntents; /** The row as it is called when read aloud: « البند 3 ». */ readonly row: string; /** The id of the list, to which the page scrolls back. */ readonly listId: string };

/** Moves a row or takes it out. */
export function RowTools({ intents, row, listId }: RowToolsProps) {
  const t = useTranslations("agreements.rows");
  const shared = { kind: "plain", formNoValidate: true, formAction: `#${listId}` } as const;
  const named = (word: string) => <>{word} <span className="sr-only">{row}</span></>;
  return (
    <div className="row-tools">
      {intents.up && <Button {...shared} icon={ArrowUpIcon} {...intents.up}>{named(t("up"))}</Button>}
      {intents.down && <Button {...shared} icon={ArrowDownIcon} {...intents.down}>{named(t("down"))}</Button>}
      <Button {...shared} icon={CrossIcon} {...intents.remove}>{named(t("remove"))}</Button>
    </div>
  );
}
