import type { Language } from "~/domain/localized";
import type { DemandFileRow, DemandLine } from "~/domain/rows/demand";
import { translator } from "~/i18n/translator";

import { demandCrumbs } from "./demand-file";
import { demandItem } from "./demand-lines";

/** The page on which a file is named and its texts put in order. */
export function demandFileEdit(language: Language, file: DemandFileRow, demands: readonly DemandLine[]) {
  const t = translator(language);
  const held = new Set(file.items.map(({ id }) => id));
  return {
    back: `/files/${file.id}`,
    crumbs: [...demandCrumbs(language, file.dossier), { href: `/files/${file.id}`, label: file.title }],
    version: file.version,
    values: { title: file.title, openedOn: file.openedOn },
    items: file.items.map((item) => {
      const beside = file.items.filter(({ part }) => part === item.part);
      return { ...demandItem(language, item, item.point), first: beside[0]?.id === item.id, last: beside.at(-1)?.id === item.id };
    }),
    addable: demands.filter(({ id, stance }) => !held.has(id) && stance !== "merged").map(({ id, title, part }) => ({ value: id, label: part === "demand" ? title : `${title} (${t(`terms.demandPart.${part}`)})` })),
    newDemand: `/dossiers/${file.dossier.number ?? file.dossier.id}/demands/new?file=${file.id}`,
  };
}
export type DemandFileEditPage = ReturnType<typeof demandFileEdit>;
