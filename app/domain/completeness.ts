import type { DossierLevel } from "./dossier";

/** What a dossier may lack. The first three it cannot be submitted without; the others are pointed out to the bureau. */
export const GAPS = ["category", "grounds", "parties", "owner", "headCount", "territory"] as const;
export type Gap = (typeof GAPS)[number];
export const GAPS_THAT_BLOCK = ["category", "grounds", "parties"] as const satisfies readonly Gap[];

/** What the reading of gaps needs of a dossier. */
export type Filled = {
  readonly category: string;
  readonly grounds: string;
  readonly parties: readonly unknown[];
  readonly ownerId: string | null;
  readonly headCount: number | null;
  readonly level: DossierLevel;
  readonly regionCode: string | null;
  readonly provinceCode: string | null;
};

/** What a dossier lacks, in the order of its form. A regional one needs its region and a local one its province; the others need neither. */
export function gapsOf(dossier: Filled): readonly Gap[] {
  const lacks: Readonly<Record<Gap, boolean>> = {
    category: dossier.category.trim() === "",
    grounds: dossier.grounds.trim() === "",
    parties: dossier.parties.length === 0,
    owner: dossier.ownerId === null,
    headCount: dossier.headCount === null,
    territory: (dossier.level === "regional" && dossier.regionCode === null) || (dossier.level === "local" && dossier.provinceCode === null),
  };
  return GAPS.filter((gap) => lacks[gap]);
}

/** The gaps that keep a dossier from being submitted. */
export function blockingGapsOf(dossier: Filled): readonly Gap[] {
  return gapsOf(dossier).filter((gap) => (GAPS_THAT_BLOCK as readonly Gap[]).includes(gap));
}
