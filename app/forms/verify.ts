import { z } from "zod";

import { fileField } from "./document";

/** A copy of a paper that is asked about. */
export const verifyFileForm = z.object({ paper: fileField });
