import { createHash } from "node:crypto";

import { EDITION } from "~/domain/paper";
import type { Paper } from "~/presenters/paper";

/** SHA-256 of what a paper says, without what is new with each issue, and of the edition in which it is drawn: by it a paper is known that was issued before. */
export const contentHashOf = (paper: Paper, edition = EDITION): string => createHash("sha256").update(JSON.stringify([edition, paper])).digest("hex");
