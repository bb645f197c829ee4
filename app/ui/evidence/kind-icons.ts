import type { EvidenceKind } from "~/domain/evidence";

import { BuildingIcon, type Icon, LinkIcon, NoteIcon } from "../icons";

/** The sign of each kind of evidence. */
export const KIND_ICONS: Readonly<Record<EvidenceKind, Icon>> = { file: NoteIcon, link: LinkIcon, bulletin: BuildingIcon };
