import type { Messages } from "./catalogue";

const PAGES = {
  400: "badRequest", 401: "signedOut", 403: "forbidden", 404: "notFound", 405: "notAllowed", 413: "tooLarge", 428: "secondFactorFirst", 500: "fault", 503: "unavailable",
} as const;

/** The page of `common.errorPage` that puts an HTTP status into words; a status that has none of its own reads as a fault of ours. */
export function errorPageOf(status: number): Exclude<keyof Messages["common"]["errorPage"], "backToMyDay"> {
  return status in PAGES ? PAGES[status as keyof typeof PAGES] : "fault";
}
