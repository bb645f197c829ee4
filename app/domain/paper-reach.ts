import { CONFIDENTIALITY, type Confidentiality } from "./confidentiality";
import { levelsOfPaper } from "./paper";
import { may } from "./permissions";
import { withAllUnder } from "./tree";
import { holds, organisationsReached, type Id, type Scope, type Viewer } from "./viewer";

/** Whose dossiers a paper over many of them draws on: those of one organisation alone, or also of all that stands below it. */
export type PaperReach = { readonly organisationId: Id; readonly coversBelow: boolean };
type Node = { readonly id: Id; readonly parentId: Id | null };

/** The organisations for which somebody issues papers over many dossiers. */
export const issuingFor = (viewer: Viewer): readonly Id[] =>
  [...new Set([...organisationsReached(viewer, "coordinator"), ...organisationsReached(viewer, "bureau")])].filter((organisationId) => may(viewer, "paper.issue", { organisationId }));

/** Whether somebody issues a paper that reaches so far. What stands below an organisation is drawn on by those who read down the tree from it, which the bureau does. */
export const mayIssueOver = (viewer: Viewer, { organisationId, coversBelow }: PaperReach): boolean =>
  may(viewer, "paper.issue", { organisationId }) && (!coversBelow || holds(viewer, "bureau", organisationId));

/** The reaches to choose from, organisation by organisation in the order given; one with nothing below it reaches no further than itself. */
export function reachesOf(viewer: Viewer, organisations: readonly Node[]): PaperReach[] {
  return organisations
    .flatMap(({ id }): PaperReach[] => [{ organisationId: id, coversBelow: false }, ...(organisations.some(({ parentId }) => parentId === id) ? [{ organisationId: id, coversBelow: true }] : [])])
    .filter((reach) => mayIssueOver(viewer, reach));
}

/** The organisations that a reach takes in. */
export const organisationsIn = ({ organisationId, coversBelow }: PaperReach, organisations: readonly Node[]): Id[] => (coversBelow ? withAllUnder(organisations, organisationId) : [organisationId]);

/** The levels at which somebody issues a paper over many dossiers in any of these organisations. Which of them one organisation allows is asked when it is issued. */
export function levelsOver(scope: Scope, reaches: readonly PaperReach[]): readonly Confidentiality[] {
  const found = new Set(reaches.flatMap(({ organisationId }) => levelsOfPaper(scope, { organisationId, confidentiality: "members" })));
  return CONFIDENTIALITY.filter((level) => found.has(level));
}

const BELOW = "+";
/** A reach as a form names it: the organisation, with `+` behind it where those below are drawn on, too. */
export const reachValue = ({ organisationId, coversBelow }: PaperReach): string => `${organisationId}${coversBelow ? BELOW : ""}`;
export const reachFrom = (value: string): PaperReach => (value.endsWith(BELOW) ? { organisationId: value.slice(0, -BELOW.length), coversBelow: true } : { organisationId: value, coversBelow: false });
