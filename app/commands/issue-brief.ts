import { dayAt } from "~/domain/days";
import { briefLevels, levelsOfPaper } from "~/domain/paper";
import type { Language } from "~/domain/localized";
import { may } from "~/domain/permissions";
import { type Id, type Scope, scopeOf, scopeUpTo, scopeWithin, type Viewer } from "~/domain/viewer";
import type { IssueInput, LedgerPaperInput } from "~/forms/paper";
import { press, PressError } from "~/pdf/press";
import { briefFacts } from "~/presenters/brief";
import { BRIEF_DENSITIES, briefPaper } from "~/presenters/brief-paper";
import type { Paper } from "~/presenters/paper";
import { pairedPaper } from "~/presenters/paired-paper";
import { sealOf } from "~/presenters/paper-frame";
import { type BriefOf, briefRows } from "@db/queries/brief";
import { meetingById } from "@db/queries/meetings";
import { organisationsDownTo } from "@db/queries/papers";
import { partyById } from "@db/queries/parties";
import { redLinesHolding } from "@db/queries/red-lines";

import { emblemToDraw } from "./emblem-bytes";
import { type Issued, type Issuing, issuePaper } from "./issue-paper";
import { ledgerReach } from "./ledger-reach";
import { type Refused, refused } from "./refusal";

type Given = Omit<Parameters<typeof briefPaper>[0], "rows" | "redLines">;

/**
 * Issues the brief for a meeting on one page, in one language, or in two side by side (see `onOneSheet`), and for one level: it holds what somebody of that
 * level reads in the meeting's organisation. Red lines stand on the bureau's alone. Refused: *not_found*, *forbidden*, *level_beyond* (the meeting is stricter, or the viewer does not read so far),
 * and as `issuePaper` does.
 */
export async function issueMeetingBrief(viewer: Viewer, meetingId: Id, input: IssueInput, issuing: Issuing): Promise<Issued | Refused<"not_found" | "forbidden" | "level_beyond">> {
  const scope = scopeOf(viewer);
  const whole = await meetingById(scope, meetingId);
  if (!whole) return refused("not_found");
  const { organisationId, id: dossierId } = whole.dossier;
  if (!may(viewer, "paper.issue", whole.dossier)) return refused("forbidden");
  const { level } = input;
  const narrowed = scopeWithin(scopeUpTo(scope, level), [organisationId]);
  const meeting = briefLevels(levelsOfPaper(scope, { organisationId, confidentiality: whole.confidentiality })).includes(level) ? await meetingById(narrowed, meetingId) : null;
  if (!meeting) return refused("level_beyond");
  const [names, today] = [await organisationsDownTo(organisationId), dayAt(issuing.now)];
  const paper = await onOneSheet(
    input, (language) => ({ parties: meeting.parties.map(({ name }) => name), facts: briefFacts(language, meeting), names, language, level, today }),
    narrowed, { partyIds: meeting.parties.map(({ id }) => id), meeting: { id: meeting.id, dossierId }, today }, issuing,
  );
  return paper ? issuePaper(viewer, input, { kind: "brief", subjectId: meetingId, dossierId, organisationId, names, secondLanguage: paper.second?.language, paper }, issuing) : refused("paper_not_made");
}

/** Issues the brief on a party, over the dossiers of one organisation or also of those below it. Refused: *not_found*, *forbidden* and *level_beyond* (as `ledgerReach` says), and as `issuePaper` does. */
export async function issuePartyBrief(viewer: Viewer, partyId: Id, input: LedgerPaperInput, issuing: Issuing): Promise<Issued | Refused<"not_found" | "forbidden" | "level_beyond">> {
  const party = await partyById(partyId);
  if (!party) return refused("not_found");
  if (!briefLevels([input.level]).includes(input.level)) return refused("level_beyond");
  const reached = await ledgerReach(viewer, input, issuing.now);
  if (!reached.ok) return reached;
  const { scope, telling: { names, level, reach, today } } = reached;
  const paper = await onOneSheet(input, (language) => ({ parties: [party.name], facts: [party.standing], names, language, level, today }), scope, { partyIds: [party.id], meeting: null, today }, issuing);
  return paper ? issuePaper(viewer, input, { kind: "brief", subjectId: party.id, dossierId: null, ...reach, names, secondLanguage: paper.second?.language, paper }, issuing) : refused("paper_not_made");
}

/**
 * The fullest brief, in the language that was asked for or in two, that the press sets on one page. In two languages even the barest may have no room there:
 * then it is the fullest that fits on both sides of one sheet. Null when the press sets none.
 */
async function onOneSheet({ language, second }: Pick<IssueInput, "language" | "second">, givenIn: (language: Language) => Given, scope: Scope, of: BriefOf, { origin, now }: Issuing): Promise<Paper | null> {
  const given = givenIn(language);
  const beside = second === undefined || second === language ? null : givenIn(second);
  const rows = await briefRows(scope, of);
  const dossierIds = [...new Set([...(of.meeting ? [of.meeting.dossierId] : []), ...[...rows.theirs, ...rows.ours].map(({ dossierId }) => dossierId)])];
  const redLines = given.level === "bureau" ? await redLinesHolding(scope, dossierIds) : null;
  // As wide as the seal that it will bear: every code and every link of the history is as long as these.
  const seal = sealOf({ code: "22222-22222", origin, names: given.names, now, head: { seq: 9_999_999, hash: "0".repeat(64) }, language, second: beside?.language });
  let overleaf: Paper | null = null;
  for (const density of BRIEF_DENSITIES) {
    const first = briefPaper({ ...given, rows, redLines }, density);
    const paper = beside ? pairedPaper(first, briefPaper({ ...beside, rows, redLines }, density)) : first;
    const pages = await pagesOf({ ...paper, ...(await emblemToDraw(paper)), seal });
    if (pages === null) return null;
    if (pages === 1) return paper;
    if (pages === 2 && beside) overleaf ??= paper;
  }
  return overleaf;
}

async function pagesOf(paper: Paper): Promise<number | null> {
  try {
    return (await press().print(paper)).pages;
  } catch (error) {
    if (error instanceof PressError) return null;
    throw error;
  }
}
