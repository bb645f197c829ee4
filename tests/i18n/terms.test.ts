import { describe, expect, test } from "vitest";

import { COMMITMENT_MOVES, COMMITMENT_STATES, DUE_KINDS, RUNGS, SIDES, SOURCES } from "~/domain/commitment";
import { CONFIDENTIALITY } from "~/domain/confidentiality";
import { DATE_KINDS } from "~/domain/days";
import { DOSSIER_DOMAINS, DOSSIER_LEVELS, DOSSIER_MOVES, DOSSIER_STATES, PRIORITIES } from "~/domain/dossier";
import { ACTION_KINDS, EVENT_KINDS } from "~/domain/event";
import { GENDERS, LANGUAGES } from "~/domain/localized";
import { MEETING_MOVES, MEETING_STATES, OUTCOME_KINDS } from "~/domain/meeting";
import { ORGANISATION_KINDS } from "~/domain/organisation";
import { PARTY_FAMILIES, PARTY_KINDS } from "~/domain/party";
import { STATES_TOLD_IN_WORDS, STEPS } from "~/domain/progress";
import { REQUIREMENTS } from "~/domain/transitions";
import { ROLES } from "~/domain/viewer";
import { catalogueOf } from "~/i18n/server";

const ENUMS = {
  dossierState: DOSSIER_STATES,
  dossierMove: DOSSIER_MOVES,
  dossierLevel: DOSSIER_LEVELS,
  dossierDomain: DOSSIER_DOMAINS,
  priority: PRIORITIES,
  commitmentState: COMMITMENT_STATES,
  commitmentMove: COMMITMENT_MOVES,
  rung: RUNGS,
  side: SIDES,
  source: SOURCES,
  dueKind: DUE_KINDS,
  meetingState: MEETING_STATES,
  meetingMove: MEETING_MOVES,
  outcomeKind: OUTCOME_KINDS,
  eventKind: EVENT_KINDS,
  actionKind: ACTION_KINDS,
  partyKind: PARTY_KINDS,
  partyFamily: Object.keys(PARTY_FAMILIES),
  organisationKind: ORGANISATION_KINDS,
  role: ROLES,
  confidentiality: CONFIDENTIALITY,
  step: STEPS,
  stepSentence: STEPS,
  requirement: REQUIREMENTS,
  dateKind: DATE_KINDS,
  gender: GENDERS,
  language: LANGUAGES,
} as const;
type Named = keyof typeof ENUMS;

describe.each(LANGUAGES)("terms in %s", (language) => {
  const { terms } = catalogueOf(language);

  test.each(Object.keys(ENUMS) as Named[])("name every value of %s and nothing else", (name) => {
    expect(Object.keys(terms[name]).toSorted()).toEqual(ENUMS[name].toSorted());
  });

  test("tell every state that a member reads as a sentence", () => {
    expect(Object.keys(terms.stateSentence)).toEqual(expect.arrayContaining([...STATES_TOLD_IN_WORDS]));
  });

  // Distinct words keep two states apart; moves may share a verb, since no state offers both.
  test.each(["dossierState", "commitmentState", "meetingState", "rung", "outcomeKind", "partyKind", "role", "confidentiality"] as const)("give no two values of %s the same word", (name) => {
    const words = Object.values(terms[name]);
    expect(new Set(words).size).toBe(words.length);
  });

  test.each(["dossierState", "commitmentState", "meetingState"] as const)("keep the badges of %s short", (name) => {
    expect(Object.values(terms[name]).filter((word) => word.length > 24)).toEqual([]);
  });
});
