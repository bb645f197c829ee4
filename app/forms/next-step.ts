import { z } from "zod";

import { optionalDay, optionalText, version } from "./fields";

/** The next step on a commitment and its day, together or not at all: leaving both empty takes the step away. */
export const nextStepForm = z
  .object({ version, words: optionalText(300), onDay: optionalDay })
  .superRefine(({ words, onDay }, context) => {
    if ((words === null) !== (onDay === null)) context.addIssue({ code: "custom", path: [words === null ? "words" : "onDay"], message: "required" });
  })
  .transform(({ version: read, words, onDay }) => ({ version: read, step: words !== null && onDay !== null ? { words, onDay } : null }));
