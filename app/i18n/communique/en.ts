import type { Day, Span, When } from "~/domain/days";
import type { ActionKind } from "~/domain/event";
import { nameIn } from "~/domain/localized";
import type { Body } from "~/domain/rows/communique-matter";

import { formatDay, formatEnds, formatSpan, formatTime } from "../dates";
import { joinNames } from "../lists";
import type { Binding, Voice } from "./voice";
import { asSentence, closed, fitsIn, withoutStop } from "./words";

const nameOf = ({ name }: Body): string => nameIn("en", name).text;
const the = (body: Body): string => (/^the\s/iu.test(nameOf(body)) ? nameOf(body).replace(/^T/u, "t") : `the ${nameOf(body)}`);
const capital = (words: string): string => words.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
const uncapital = (words: string): string => words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** As one goes on to speak of an organisation: English names put their noun anywhere, so its kind says it. */
const SHORT: Readonly<Partial<Record<Body["kind"], string>>> = {
  central_union: "the union", federation: "the federation", union: "the union", association: "the association", coordination: "the coordination", section: "the section",
};
const theShort = (body: Body): string => SHORT[body.kind] ?? the(body);
/** A name up to its first comma: what follows says where it belongs, which was said before. */
const withoutPlace = (name: string): string => name.split(",")[0] ?? name;

function placeOf(place: string | null): string | null {
  if (!place) return null;
  const words = withoutStop(place);
  if (!fitsIn("en", words)) return `(place: ${words})`;
  if (/^(?:at|in|on)\s/iu.test(words)) return uncapital(words);
  if (/^the\s/iu.test(words)) return `at ${uncapital(words)}`;
  return /^\p{Lu}/u.test(words) ? `in ${words}` : `at ${words}`;
}

const day = (given: Day): string => formatDay("en", given);

function dateOf({ kind, from, to }: When): string | null {
  if (kind === "exact" && from) return `on ${formatDay("en", from, { weekday: true })}`;
  if (kind === "about" && from) return `about ${day(from)}`;
  if (kind === "before" && to) return `before ${day(to)}`;
  if (kind === "after" && from) return `after ${day(from)}`;
  if (kind !== "between" || !from || !to) return null;
  const { first, last } = formatEnds("en", from, to);
  return `between ${first} and ${last}`;
}

function momentOf(when: When, time: string | null): string | null {
  const date = dateOf(when);
  return date && time && when.kind === "exact" ? `${date} ${formatTime("en", time)}` : date;
}

const WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;
const number = (count: number): string => WORDS[count - 2] ?? String(count);
const commitments = (count: number): string => (count === 1 ? "one commitment" : `${number(count)} commitments`);

const ACTIONS: Readonly<Record<ActionKind, string>> = { strike: "a strike", stand: "a protest stand", sit_in: "a sit-in", march: "a march", petition: "a petition" };
const LEANS = /^(?:at the call|called|on the initiative|in answer|under)\s/iu;
const WE_HANDED = /^we handed over\s+/iu;
const THING = /^(?:the|a|an)\s/iu;

const between = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).map((part) => ` ${part}`).join("");
const period = ({ first, last }: Span): string => (first === last ? `, on ${day(first)}` : `, from ${formatSpan("en", first, last)}`);

function bound({ party, office, parties, count }: Binding): string {
  const spoken = office && nameIn("en", office.name).text;
  if (office?.gender && spoken) {
    const side = party && parties.length > 1 ? ` (${nameOf(party)})` : "";
    return `The ${spoken}${side} made ${commitments(count)}:`;
  }
  return `${party ? capital(withoutPlace(the(party))) : "The other side"}${spoken ? ` (${spoken})` : ""} made ${commitments(count)}:`;
}

/** English, plain. */
export const english: Voice = {
  title: (dossier) => `News of the file: ${nameIn("en", dossier).text}`,
  opening: ({ organisation, dossier, meetings, period: span }) => {
    const file = `In following up the file “${nameIn("en", dossier).text}”${span ? period(span) : ""}`;
    if (meetings === 0) return `${file}, this is what happened.`;
    return `${file}, ${the(organisation)} held ${meetings === 1 ? "one meeting" : `${number(meetings)} meetings`}, summarised below.`;
  },
  met: ({ organisation, isFirst, parties, when, time, place }) => {
    const again = isFirst ? "" : " also";
    const circumstances = between([placeOf(place), momentOf(when, time)]);
    const who = capital(theShort(organisation));
    return parties.length === 0 ? `${who}${again} held a meeting${circumstances}.` : `${who}${again} met ${joinNames("en", closed(parties.map(the)))}${circumstances}.`;
  },
  theirs: (parties) => (parties.length === 0 ? "The other side was represented by:" : parties.length === 1 ? "It was represented by:" : "They were represented by:"),
  ours: ({ organisation, besides }) => (besides ? `Present beside ${theShort(organisation)}:` : "In the delegation:"),
  handedOver: (words) => {
    if (WE_HANDED.test(words)) return asSentence(`The delegation handed over ${words.replace(WE_HANDED, "")}`);
    return THING.test(words) ? asSentence(`The delegation handed over ${uncapital(words)}`) : null;
  },
  handedOverLead: "The delegation handed over the following:",
  handedOverNoted: "What was handed over was noted as follows:",
  bound,
  weBound: (organisation, count) => `For its part, ${theShort(organisation)} made ${commitments(count)}:`,
  due: (dueOn) => `(due: ${day(dueOn)})`,
  action: ({ kinds, title, body, when, place }) => {
    const circumstances = [dateOf(when), placeOf(place)].filter((part) => part !== null).join(" ");
    const what = kinds.length > 0 ? joinNames("en", kinds.map((kind) => ACTIONS[kind])) : `the following: ${withoutStop(title)}`;
    const sentence = `The file gave rise${circumstances ? `, ${circumstances},` : ""} to ${what}`;
    if (!body) return `${sentence}.`;
    return LEANS.test(body) ? `${sentence}, ${asSentence(uncapital(body))}` : `${sentence}. ${asSentence(body)}`;
  },
  sum: (count, undated) => {
    const whole = `This communiqué reports ${commitments(count)} by other parties`;
    if (undated === 0) return `${whole}.`;
    return undated === count ? `${whole}, none of them with a due date.` : `${whole}, ${undated === 1 ? "one" : number(undated)} of them without a due date.`;
  },
  joined: (offices) => offices.map(withoutStop).join(offices.some((office) => office.includes(",")) ? "; " : ", "),
  quoted: (words) => `“${words}”`,
};
