import type { Confidentiality } from "~/domain/confidentiality";
import type { Day } from "~/domain/days";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { PARTY_FAMILIES, type PartyKind } from "~/domain/party";
import { levelsToGive } from "~/domain/permissions";
import { codeOf, REGIONS } from "~/domain/regions";
import type { DossierRow } from "~/domain/rows/dossier";
import { holds, type Id, type Viewer } from "~/domain/viewer";
import { translator } from "~/i18n/translator";

type Option = { readonly value: string; readonly label: string };
type Group = { readonly label: string; readonly options: readonly Option[] };

/** What the form of a dossier offers to choose from. */
export type DossierFormChoices = {
  readonly organisations: readonly Option[];
  /** The name of the organisation where it is settled already. */
  readonly organisation: string | null;
  readonly parties: readonly { readonly family: keyof typeof PARTY_FAMILIES; readonly options: readonly Option[] }[];
  readonly places: readonly Group[];
  readonly owners: readonly (Option | Group)[];
  /** Empty where there is nothing to choose. */
  readonly levels: readonly Confidentiality[];
};

/** What is looked up for the form: the organisations that the viewer coordinates, who coordinates them, and the directory of parties. */
type Found = {
  readonly organisations: readonly { readonly id: Id; readonly name: Localized }[];
  readonly coordinators: readonly { readonly id: Id; readonly name: string; readonly organisationId: Id }[];
  readonly parties: readonly { readonly id: Id; readonly name: Localized; readonly kind: PartyKind; readonly closedOn?: Day | null }[];
};

/** Regions with their provinces, a whole region being the first choice of its group. English readers get the French names: HCP gives no others. */
export function placeChoices(language: Language): readonly Group[] {
  const t = translator(language);
  const script = language === "ar" ? "ar" : "fr";
  return REGIONS.map((region) => ({
    label: region[script],
    options: [
      { value: region.code, label: t("dossiers.form.wholeRegion", { region: region[script] }) },
      ...region.provinces.map((province) => ({ value: province.code, label: t(`dossiers.form.${province.kind}`, { name: province[script] }) })),
    ],
  }));
}

function ownerChoices({ organisations, coordinators }: Found, before: DossierRow | null, language: Language): readonly (Option | Group)[] {
  const stays = before?.ownerId && before.ownerName && !coordinators.some(({ id }) => id === before.ownerId) ? [{ value: before.ownerId, label: before.ownerName }] : [];
  const groups = organisations.map(({ id, name }) => ({
    label: nameIn(language, name).text,
    options: coordinators.filter((each) => each.organisationId === id).map((each) => ({ value: each.id, label: each.name })),
  }));
  const [only, ...others] = groups;
  return [...stays, ...(only && others.length === 0 ? only.options : groups.filter(({ options }) => options.length > 0))];
}

/** The levels to choose between, if any. Publishing to members and unpublishing are acts of their own, so a published dossier offers none here. */
function levelChoices(viewer: Viewer, organisationIds: readonly Id[], before: DossierRow | null): readonly Confidentiality[] {
  if (before?.confidentiality === "members") return [];
  return organisationIds.every((id) => levelsToGive(viewer, id).includes("bureau")) ? ["organisation", "bureau"] : [];
}

/** The choices of the form for a new dossier, or for one that is there. */
export function dossierFormChoices(viewer: Viewer, found: Found, before: DossierRow | null, language: Language): DossierFormChoices {
  const named = ({ id, name }: { readonly id: Id; readonly name: Localized }) => ({ value: id, label: nameIn(language, name).text });
  const families = Object.entries(PARTY_FAMILIES) as [keyof typeof PARTY_FAMILIES, readonly PartyKind[]][];
  const offered = found.parties.filter(({ id, closedOn }) => !closedOn || before?.parties.some((each) => each.id === id));
  const organisations = found.organisations.filter(({ id }) => holds(viewer, "coordinator", id));
  return {
    organisations: organisations.map(named),
    organisation: before ? nameIn(language, before.organisationName).text : organisations.length === 1 && organisations[0] ? named(organisations[0]).label : null,
    parties: families
      .map(([family, kinds]) => ({ family, options: offered.filter(({ kind }) => kinds.includes(kind)).map(named) }))
      .filter(({ options }) => options.length > 0),
    places: placeChoices(language),
    owners: ownerChoices(found, before, language),
    levels: levelChoices(viewer, before ? [before.organisationId] : organisations.map(({ id }) => id), before),
  };
}

/** What the fields hold when the form of a new dossier opens. */
export function newDossierValues(id: Id, viewer: Viewer, organisationIds: readonly Id[], today: Day) {
  return {
    id, organisation: organisationIds[0] ?? "", owner: viewer.id, openedOn: today, level: "national", domain: "professional", priority: "ordinary", confidentiality: "organisation",
  } as const;
}

/** What the fields hold when the form of a dossier opens. */
export function dossierValues(dossier: DossierRow) {
  const { id, version, category, headCount, level, domain, sector, grounds, priority, openedOn, confidentiality, ownerId, title, parties } = dossier;
  return {
    id, version: String(version), category, level, domain, grounds, priority, openedOn, confidentiality,
    title: { ar: title.ar ?? "", fr: title.fr ?? "", en: title.en ?? "" },
    headCount: headCount === null ? "" : String(headCount), sector: sector ?? "", place: codeOf(dossier) ?? "", owner: ownerId ?? "", parties: parties.map((party) => party.id),
  };
}
