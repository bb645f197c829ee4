import type { Day, Span, When } from "~/domain/days";
import type { ActionKind } from "~/domain/event";
import { type Gender, nameIn } from "~/domain/localized";
import type { OrganisationKind } from "~/domain/organisation";
import type { PartyKind } from "~/domain/party";
import type { Body } from "~/domain/rows/communique-matter";

import { formatDay, formatEnds, formatTime } from "../dates";
import { joinNames } from "../lists";
import type { Binding, Voice } from "./voice";
import { asSentence, closed, fitsIn, headOf, withoutStop } from "./words";

const SPACE = "\u202F";
const COLON = `${SPACE}:`;
const nameOf = ({ name }: Body): string => nameIn("fr", name).text;

/**
 * What the gender of a French name is, by its first word: the gender that is kept is that of the Arabic one (وزارة is feminine, ministère is not). A first word
 * that tells nothing leaves it to the kind.
 */
const FEMININE_ENDS = /(?:tion|sion|xion|té|ence|ance|ture|ie|elle|aya|aire générale)$/iu;
const FEMININE_HEADS = ["union", "chambre", "ligue", "cour", "caisse", "commune", "région", "province", "mutuelle", "haute", "université", "société", "entraide", "primature", "centrale"];
const MASCULINE_HEADS = ["ministère", "secrétariat", "parti", "syndicat", "conseil", "groupe", "bureau", "office", "bastion"];
const FEMININE_KINDS: readonly (PartyKind | OrganisationKind)[] = ["directorate", "local_authority", "house", "committee", "central_union", "federation", "association", "coordination", "section"];
/** A word of several letters, which would have shown a feminine ending; a name in other letters would not. */
const FRENCH_HEAD = /^\p{Script=Latin}{5,}$/u;

function genderOf(body: Body): Gender {
  const head = headOf(nameOf(body)).toLowerCase();
  if (MASCULINE_HEADS.includes(head)) return "masculine";
  if (FEMININE_HEADS.includes(head) || FEMININE_ENDS.test(head)) return "feminine";
  if (fitsIn("fr", nameOf(body)) && FRENCH_HEAD.test(head)) return "masculine";
  return FEMININE_KINDS.includes(body.kind) ? "feminine" : "masculine";
}

const isFeminine = (body: Body): boolean => genderOf(body) === "feminine";
/** Agreement in writing: an *e* for the feminine. */
const e = (body: Body): string => (isFeminine(body) ? "e" : "");

/** Before these an article loses its vowel; of words with *h* only those whose *h* is mute. */
const ELIDES = /^(?:[aeiouyàâäéèêëîïôöùûüœæ]|h(?:ôp|ôt|uiss|abit|umain|omme|eure))/iu;
const withArticle = (name: string, gender: Gender): string => (/^(?:le|la|les|l['’])\b/iu.test(name) ? name.replace(/^\p{L}/u, (letter) => letter.toLowerCase()) : ELIDES.test(name) ? `l’${name}` : `${gender === "feminine" ? "la" : "le"} ${name}`);
const the = (body: Body): string => withArticle(nameOf(body), genderOf(body));
const theShort = (body: Body): string => (fitsIn("fr", nameOf(body)) ? withArticle(headOf(nameOf(body)), genderOf(body)) : the(body));
const ofShort = (body: Body): string => `de ${theShort(body)}`.replace(/^de le /u, "du ");
const capital = (words: string): string => words.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
const uncapital = (words: string): string => words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

const MASCULINE_PLACE = /^(?:siège|ministère|parlement|cabinet|bureau|local|centre|secrétariat|palais|tribunal)(?!\p{L})/iu;
const FEMININE_PLACE = /^(?:direction|préfecture|wilaya|maison|salle|province|commune|chambre|mairie|bourse)(?!\p{L})/iu;

function placeOf(place: string | null): string | null {
  if (!place) return null;
  const words = withoutStop(place);
  if (!fitsIn("fr", words)) return `(lieu${COLON} ${words})`;
  if (/^(?:à|au|aux|chez|dans|en|sur)\s/iu.test(words)) return uncapital(words);
  if (/^le\s/iu.test(words)) return words.replace(/^le/iu, "au");
  if (/^les\s/iu.test(words)) return words.replace(/^les/iu, "aux");
  if (/^(?:la\s|l['’])/iu.test(words)) return `à ${uncapital(words)}`;
  if (MASCULINE_PLACE.test(words)) return `au ${uncapital(words)}`;
  if (FEMININE_PLACE.test(words)) return `à la ${uncapital(words)}`;
  return /^\p{Lu}/u.test(words) ? `à ${words}` : `(lieu${COLON} ${words})`;
}

const day = (given: Day): string => formatDay("fr", given);

function dateOf({ kind, from, to }: When): string | null {
  if (kind === "exact" && from) return `le ${formatDay("fr", from, { weekday: true })}`;
  if (kind === "about" && from) return `vers le ${day(from)}`;
  if (kind === "before" && to) return `avant le ${day(to)}`;
  if (kind === "after" && from) return `après le ${day(from)}`;
  if (kind !== "between" || !from || !to) return null;
  const { first, last } = formatEnds("fr", from, to);
  return `entre le ${first} et le ${last}`;
}

function momentOf(when: When, time: string | null): string | null {
  const date = dateOf(when);
  return date && time && when.kind === "exact" ? `${date} ${formatTime("fr", time)}` : date;
}

const WORDS = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"] as const;
const number = (count: number): string => WORDS[count - 2] ?? String(count);

const ACTIONS: Readonly<Record<ActionKind, string>> = { strike: "une grève", stand: "un sit-in", sit_in: "un sit-in ouvert", march: "une marche", petition: "une pétition" };
const LEANS = /^(?:à l['’]appel|à l['’]initiative|sur appel|en réponse|sous)\s/iu;
const WE_HANDED = /^nous (?:avons|leur avons|lui avons) remis\s+/iu;
const THING = /^(?:le|la|les|un|une|des|l['’])(?=\s|\p{L})/iu;

const between = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).map((part) => (part.startsWith("(") ? ` ${part}` : `, ${part}`)).join("");
const period = ({ first, last }: Span): string => {
  if (first === last) return `, le ${day(first)}`;
  const ends = formatEnds("fr", first, last);
  return `, du ${ends.first} au ${ends.last}`;
};

const sayWhat = (count: number): string => (count === 1 ? `à ce qui suit${COLON}` : `sur ${number(count)} points${COLON}`);

function bound({ party, office, parties, count }: Binding): string {
  const others = parties.filter((other) => party && nameOf(other) !== nameOf(party));
  const isShort = party !== null && !others.some((other) => theShort(other) === theShort(party));
  const named = party && (isShort ? theShort(party) : the(party));
  const spoken = office && nameIn("fr", office.name).text;
  if (office?.gender && spoken) {
    const side = named && others.length > 0 ? ` (${nameOf(party)})` : "";
    return `${capital(withArticle(spoken, office.gender))}${side} s’est engagé${office.gender === "feminine" ? "e" : ""} ${sayWhat(count)}`;
  }
  return `${named ? capital(named) : "L’autre partie"}${spoken ? ` (${spoken})` : ""} s’est engagé${party ? e(party) : "e"} ${sayWhat(count)}`;
}

function theirs(parties: readonly Body[]): string {
  const [party] = parties;
  if (!party) return `L’autre partie était représentée par${COLON}`;
  if (parties.length === 1) return isFeminine(party) ? `Elle était représentée par${COLON}` : `Il était représenté par${COLON}`;
  return parties.every(isFeminine) ? `Elles étaient représentées par${COLON}` : `Ils étaient représentés par${COLON}`;
}

/** French, as the unions of Morocco write it. */
export const french: Voice = {
  title: (dossier) => `Point sur le dossier${COLON} ${nameIn("fr", dossier).text}`,
  opening: ({ organisation, dossier, meetings, period: span }) => {
    const file = `Dans le cadre du suivi du dossier intitulé «${SPACE}${nameIn("fr", dossier).text}${SPACE}»${span ? period(span) : ""}`;
    if (meetings === 0) return `${file}, voici ce qui s’est passé.`;
    const held = meetings === 1 ? "une réunion, résumée ci-après" : `${number(meetings)} réunions, résumées ci-après`;
    return `${file}, ${the(organisation)} a tenu ${held}.`;
  },
  met: ({ organisation, isFirst, parties, when, time, place }) => {
    const again = isFirst ? "" : " également";
    const circumstances = between([placeOf(place), momentOf(when, time)]);
    const who = capital(theShort(organisation));
    return parties.length === 0 ? `${who} a${again} tenu une réunion${circumstances}.` : `${who} a${again} rencontré ${joinNames("fr", closed(parties.map(the)))}${circumstances}.`;
  },
  theirs,
  ours: ({ organisation, offices, besides }) => (besides ? `${offices.length === 1 ? "Participait" : "Participaient"} aux côtés ${ofShort(organisation)}${COLON}` : `La délégation comprenait${COLON}`),
  handedOver: (words) => {
    if (WE_HANDED.test(words)) return asSentence(`La délégation a remis ${words.replace(WE_HANDED, "")}`);
    return THING.test(words) ? asSentence(`La délégation a remis ${uncapital(words)}`) : null;
  },
  handedOverLead: `La délégation a remis ce qui suit${COLON}`,
  handedOverNoted: `Ce qui a été remis est consigné ainsi${COLON}`,
  bound,
  weBound: (organisation, count) => `De son côté, ${theShort(organisation)} s’est engagé${e(organisation)} ${sayWhat(count)}`,
  due: (dueOn) => `(échéance${COLON} ${day(dueOn)})`,
  action: ({ kinds, title, body, when, place }) => {
    const circumstances = between([dateOf(when), placeOf(place)]);
    const what = kinds.length > 0 ? joinNames("fr", kinds.map((kind) => `à ${ACTIONS[kind]}`)) : `à ce qui suit${COLON} ${withoutStop(title)}`;
    const sentence = `Le dossier a donné lieu${circumstances ? `${circumstances},` : ""} ${what}`;
    if (!body) return `${sentence}.`;
    return LEANS.test(body) ? `${sentence}, ${asSentence(uncapital(body))}` : `${sentence}. ${asSentence(body)}`;
  },
  sum: (count, undated) => {
    const whole = `Le présent communiqué fait état de ${number(count)} engagements des autres parties`;
    if (undated === 0) return `${whole}.`;
    return undated === count ? `${whole}, tous sans échéance.` : `${whole}, dont ${undated === 1 ? "un" : number(undated)} sans échéance.`;
  },
  joined: (offices) => offices.map(withoutStop).join(offices.some((office) => office.includes(",")) ? `${SPACE}; ` : ", "),
  quoted: (words) => `«${SPACE}${words}${SPACE}»`,
};
