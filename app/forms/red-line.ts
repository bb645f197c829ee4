import { z } from "zod";

import { text } from "./fields";
import { idField } from "./id";

const LONGEST = 2_000;

/** A red line that is drawn. */
export const redLineForm = z.object({ id: idField, words: text(LONGEST) });
/** A red line that is given up. */
export const redLineEnd = z.object({ end: idField });
