import { z } from "zod";

import type { Day } from "~/domain/days";
import { EVIDENCE_KINDS } from "~/domain/evidence";
import { LEVELS_AT_RECORDING } from "~/domain/rows/meeting";

import { optionalFile } from "./document";
import { optionalDay, optionalText, text } from "./fields";
import { idField } from "./id";

const SHOWS = 300;
const LONGEST_LINK = 2_000;
const NUMBER = 40;
const LAST_PAGE = 100_000;

/** A link that a page of the web can have: http or https, without a name or a password in it. */
function isLink(link: string): boolean {
  const url = URL.canParse(link) ? new URL(link) : null;
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") && url.username === "" && url.password === "";
}

/**
 * What shows that a commitment was kept, or what became of it: a file (whose bytes come beside the form), a link, or a reference to the official bulletin.
 * Each kind asks for its own; what another kind would hold is dropped. A day that lies ahead of `today` is refused.
 */
export const evidenceForm = (today: Day) =>
  z.object({
    id: idField,
    kind: z.enum(EVIDENCE_KINDS),
    shows: text(SHOWS),
    onDay: optionalDay.refine((value) => value === null || value <= today, { error: "in_the_future" }),
    file: optionalFile,
    url: optionalText(LONGEST_LINK),
    bulletinNumber: optionalText(NUMBER),
    bulletinPage: z.number().int().min(1).max(LAST_PAGE).optional().transform((value) => value ?? null),
    bulletinText: optionalText(SHOWS),
    level: z.enum(LEVELS_AT_RECORDING).optional(),
  })
    .superRefine(({ kind, onDay, url, bulletinNumber }, context) => {
      const wrong = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
      if (kind === "link" && url === null) wrong("url", "required");
      if (kind === "link" && url !== null && !isLink(url)) wrong("url", "not_a_link");
      if (kind === "bulletin" && bulletinNumber === null) wrong("bulletinNumber", "required");
      if (kind === "bulletin" && onDay === null) wrong("onDay", "required");
    })
    .transform(({ kind, url, bulletinNumber, bulletinPage, bulletinText, ...rest }) => ({
      ...rest, kind,
      url: kind === "link" ? url : null,
      ...(kind === "bulletin" ? { bulletinNumber, bulletinPage, bulletinText } : { bulletinNumber: null, bulletinPage: null, bulletinText: null }),
    }));

export type NewEvidence = z.output<ReturnType<typeof evidenceForm>>;
export type EvidenceFields = z.input<ReturnType<typeof evidenceForm>>;
