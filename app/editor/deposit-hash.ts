import { createHash } from "node:crypto";

import { depositSource } from "~/domain/deposit";

/** The SHA-256, in hex, of what was handed over in a deposit: two deposits with one hash handed over the same texts in the same order. */
export const depositHash = (items: Parameters<typeof depositSource>[0]): string => createHash("sha256").update(depositSource(items)).digest("hex");
