import type { Day, Span, When } from "~/domain/days";
import type { ActionKind } from "~/domain/event";
import { type Gender, nameIn } from "~/domain/localized";
import type { Body } from "~/domain/rows/communique-matter";

import { withBa } from "../at-place";
import { formatDay, formatTime } from "../dates";
import { joinNames } from "../lists";
import type { Binding, Voice } from "./voice";
import { asSentence, fitsIn, headOf, withoutStop } from "./words";

const nameOf = ({ name }: Body): string => nameIn("ar", name).text;
const isFeminine = ({ gender }: { readonly gender: Gender }): boolean => gender === "feminine";

/** The first word of a name with the article, as one goes on to speak of it: تنسيقية الكتاب… becomes التنسيقية. A name in other letters stays whole. */
function shortOf(body: Body): string {
  const name = nameOf(body);
  const head = headOf(name);
  if (!fitsIn("ar", name)) return name;
  return head.startsWith("ال") ? head : `ال${head}`;
}

/** A verb of the past before its subject, which agrees with it in gender alone. */
const past = (body: { readonly gender: Gender }, root: string): string => (isFeminine(body) ? `${root}ت` : root);

function placeOf(place: string | null): string | null {
  if (!place) return null;
  const words = withoutStop(place);
  return /^(?:في |بال|بمقر )/u.test(words) ? words : withBa(words);
}

const day = (given: Day): string => formatDay("ar", given, { inProse: true });

function ends(first: Day, last: Day): { readonly first: string; readonly last: string } {
  return { first: formatDay("ar", first, { inProse: true, withoutYear: first.slice(0, 4) === last.slice(0, 4) }), last: day(last) };
}

function dateOf({ kind, from, to }: When): string | null {
  if (kind === "exact" && from) return `يوم ${formatDay("ar", from, { weekday: true, inProse: true })}`;
  if (kind === "about" && from) return `حوالي ${day(from)}`;
  if (kind === "before" && to) return `قبل ${day(to)}`;
  if (kind === "after" && from) return `بعد ${day(from)}`;
  if (kind !== "between" || !from || !to) return null;
  const span = ends(from, to);
  return `بين ${span.first} و${span.last}`;
}

function momentOf(when: When, time: string | null): string | null {
  const date = dateOf(when);
  return date && time && when.kind === "exact" ? `${date} على ${formatTime("ar", time)}` : date;
}

const FEW = ["ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"] as const;
/** The forms of a masculine noun behind a number: the dual (bent, as after a verb or «بـ»), the plural, the singular that 11 to 99 take, and that of the hundreds. */
type Counted = { readonly dual: string; readonly few: string; readonly many: string; readonly other: string };
const MEETINGS: Counted = { dual: "اجتماعين", few: "اجتماعات", many: "اجتماعا", other: "اجتماع" };
const COMMITMENTS: Counted = { dual: "التزامين", few: "التزامات", many: "التزاما", other: "التزام" };
const THINGS: Counted = { dual: "أمرين", few: "أمور", many: "أمرا", other: "أمر" };

/** A number from two on with its noun, up to ten in words: «اجتماعين», «ثلاثة اجتماعات», «11 اجتماعا». */
function counted(count: number, { dual, few, many, other }: Counted): string {
  if (count === 2) return dual;
  const words = FEW[count - 3];
  if (words) return `${words} ${few}`;
  const rest = count % 100;
  return `${count} ${rest >= 3 && rest <= 10 ? few : rest >= 11 ? many : other}`;
}

/** Of them, as the pronoun behind a preposition: one by its gender, two as a dual, more as things are. */
function ofThem(parties: readonly Body[]): string {
  if (parties.length === 2) return "عنهما";
  const [party] = parties;
  return parties.length === 1 && party && !isFeminine(party) ? "عنه" : "عنها";
}

const ACTIONS: Readonly<Record<ActionKind, string>> = { strike: "إضرابا", stand: "وقفة احتجاجية", sit_in: "اعتصاما", march: "مسيرة", petition: "عريضة" };

/** What they were noted with begins as half a sentence: «بدعوة من…». */
const LEANS = /^(?:بدعوة|بمشاركة|بتأطير|تحت|من طرف|استجابة|في إطار)\s/u;
const WE_HANDED = /^(?:و?لقد |وقد |قد )?(?:سلمنا|سلّمنا)\s+/u;
const IT_WAS = /^(?:وقد |قد |لقد )?((?:تم|تمت|سلم الوفد|سلمت التنسيقية|قدم الوفد|قدمت التنسيقية)\s.+)$/u;
/** A thing that was handed over begins with the article, or with what is usual to hand over. */
const THING = /^(?:ال|ملف|مذكرة|نسخة|نسخ|رسالة|مراسلة|وثيقة|وثائق|عريضة|جدول|لائحة|مقترح)/u;

function bound({ party, office, parties, count }: Binding): string {
  const what = count === 1 ? "بما يلي:" : `${withBa(counted(count, THINGS))}:`;
  const others = parties.filter((other) => party && nameOf(other) !== nameOf(party));
  const isShort = party !== null && !others.some((other) => shortOf(other) === shortOf(party));
  const named = party && (isShort ? shortOf(party) : nameOf(party));
  if (office?.gender) {
    const whole = nameIn("ar", office.name).text;
    return `و${past({ gender: office.gender }, "التزم")} ${whole}${named && others.length > 0 ? `، عن ${named}،` : ""} ${what}`;
  }
  if (!party) return office ? `والتزم الطرف الآخر، على لسان ${nameIn("ar", office.name).text}، ${what}` : `والتزم الطرف الآخر ${what}`;
  return `و${past(party, "التزم")} ${named}${office ? `، على لسان ${nameIn("ar", office.name).text}،` : ""} ${what}`;
}

const between = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).map((part) => `، ${part}`).join("");
const period = ({ first, last }: Span): string => (first === last ? `، ${dateOf({ kind: "exact", from: first, to: null })}` : `، خلال الفترة الممتدة من ${ends(first, last).first} إلى ${ends(first, last).last}`);

/** Arabic, formal and short, as the administration and the unions of Morocco write it. */
export const arabic: Voice = {
  title: (dossier) => `مستجدات ملف ${nameIn("ar", dossier).text}`,
  opening: ({ organisation, dossier, meetings, period: span }) => {
    const file = `في إطار تتبع ملف ${nameIn("ar", dossier).text}`;
    const time = span ? period(span) : "";
    if (meetings === 0) return `${file}${time}، هذا ما شهده مساره.`;
    const held = `${past(organisation, "عقد")} ${nameOf(organisation)}`;
    const summary = meetings === 1 ? "اجتماعا، وفيما يلي خلاصة ما جرى فيه" : `${counted(meetings, MEETINGS)}، وفيما يلي خلاصة ما جرى ${meetings === 2 ? "فيهما" : "فيها"}`;
    return `${file}${time}، ${held} ${summary}.`;
  },
  met: ({ organisation, isFirst, parties, when, time, place }) => {
    const circumstances = between([placeOf(place), momentOf(when, time)]);
    const again = isFirst ? "" : "كما ";
    if (parties.length === 0) return `${again}${past(organisation, "عقد")} ${shortOf(organisation)} اجتماعا${circumstances}.`;
    return `${again}${isFeminine(organisation) ? "التقت" : "التقى"} ${shortOf(organisation)} ${joinNames("ar", parties.map((party) => withBa(nameOf(party))))}${circumstances}.`;
  },
  theirs: (parties) => (parties.length === 0 ? "وحضر عن الطرف الآخر:" : `وحضر ${ofThem(parties)}:`),
  ours: ({ organisation, besides }) => (besides ? `وحضر إلى جانب ${shortOf(organisation)}:` : "وضم الوفد:"),
  handedOver: (words) => {
    if (WE_HANDED.test(words)) return asSentence(`وقد سلم الوفد ${words.replace(WE_HANDED, "")}`);
    const passive = IT_WAS.exec(words);
    if (passive) return asSentence(`وقد ${passive[1]}`);
    return THING.test(words) ? asSentence(`وقد سلم الوفد ${words}`) : null;
  },
  handedOverLead: "وقد سلم الوفد ما يلي:",
  handedOverNoted: "وقد دون ما سلمه الوفد كما يلي:",
  bound,
  weBound: (organisation, count) => `و${past(organisation, "التزم")} ${shortOf(organisation)}، من ${isFeminine(organisation) ? "جهتها" : "جهته"}، ${count === 1 ? "بما يلي:" : `${withBa(counted(count, THINGS))}:`}`,
  due: (dueOn) => `(الأجل: ${day(dueOn)})`,
  action: ({ isFirst, kinds, title, body, when, place }) => {
    const date = dateOf(when);
    const circumstances = [date, placeOf(place)].filter((part) => part !== null).join(" ");
    const what = kinds.length > 0 ? joinNames("ar", kinds.map((kind) => ACTIONS[kind])) : `ما يلي: ${withoutStop(title)}`;
    const sentence = `${isFirst ? "" : "و"}شهد مسار الملف${circumstances ? `، ${circumstances}،` : ""} ${what}`;
    if (!body) return `${sentence}.`;
    return LEANS.test(body) ? `${sentence}، ${asSentence(body)}` : `${sentence}. ${asSentence(body)}`;
  },
  sum: (count, undated) => {
    const whole = `ويضم هذا البلاغ ${counted(count, COMMITMENTS)} للأطراف الأخرى`;
    if (undated === 0) return `${whole}.`;
    if (undated === count) return `${whole}، دون أجل محدد لأي ${count === 2 ? "منهما" : "منها"}.`;
    const some = undated === 1 ? "التزام واحد" : undated === 2 ? "التزامان" : counted(undated, { ...COMMITMENTS, dual: "التزامان" });
    return `${whole}، ${count === 2 ? "منهما" : "منها"} ${some} دون أجل محدد.`;
  },
  joined: (offices) => offices.map(withoutStop).join(offices.some((office) => office.includes("،")) ? "؛ و" : "، و"),
  quoted: (words) => `«${words}»`,
};
