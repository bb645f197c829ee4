import { describe, expect, it, test } from "vitest";

import { about, after, before, between, exactly, UNKNOWN } from "~/domain/days";
import { LANGUAGES, type Language } from "~/domain/localized";
import type { ActionToTell, Body, CommuniqueMatter, MeetingToTell, Office, ToldCommitment } from "~/domain/rows/communique-matter";
import { documentFromBlocks } from "~/editor/from-blocks";
import { canonicalText } from "~/editor/canonical";
import { toPlainText } from "~/editor/plain-text";
import { readRichText } from "~/editor/read";
import { communiqueDraft } from "~/presenters/communique-draft";
import type { PartyKind } from "~/domain/party";

const named = (ar: string, fr: string, en: string) => ({ ar, fr, en });
const COORDINATION: CommuniqueMatter["organisation"] = { name: named("تنسيقية الكتاب الإداريين", "Coordination des secrétaires administratifs", "Coordination of administrative secretaries"), kind: "coordination", gender: "feminine" };
const party = (kind: PartyKind, gender: Body["gender"], ar: string, fr: string, en: string): Body<PartyKind> => ({ name: named(ar, fr, en), kind, gender });
const COMMITTEE = party("committee", "feminine", "لجنة الداخلية بمجلس النواب", "Commission de l’intérieur, Chambre des représentants", "Interior Committee, House of Representatives");
const PAM = party("political_party", "masculine", "حزب الأصالة والمعاصرة", "Parti authenticité et modernité", "Authenticity and Modernity Party");
const PPS = party("political_party", "masculine", "حزب التقدم والاشتراكية", "Parti du progrès et du socialisme", "Party of Progress and Socialism");
const UMT = party("union", "masculine", "الاتحاد المغربي للشغل", "Union marocaine du travail", "Moroccan Workers’ Union");
const INTERIOR = party("ministry", "feminine", "وزارة الداخلية", "Ministère de l’Intérieur", "Ministry of the Interior");
const CHAIR: Office = { name: named("رئيس لجنة الداخلية", "Président de la commission de l’intérieur", "Chair of the Interior Committee"), gender: null };

const promised = (bound: Body<PartyKind> | null, words: string, more: Partial<ToldCommitment> = {}): ToldCommitment => ({ side: "theirs", words, verbatim: false, party: bound, office: null, dueOn: null, ...more });
const meeting = (id: string, given: Partial<MeetingToTell>): MeetingToTell => ({
  kind: "meeting", id, when: UNKNOWN, time: null, place: null, parties: [], attendees: { ours: [], theirs: [] }, handedOver: null, commitments: [], recordedAt: new Date(0), ...given,
});
const STRIKE: ActionToTell = { kind: "action", id: "a", when: exactly("2021-03-30"), place: "الرباط", actionKinds: ["strike", "stand"], title: "إضراب ووقفة", body: "بدعوة من الجمعية الوطنية. وانتقل وفد التنسيقية إلى الرباط.", recordedAt: new Date(0) };
const told = (...matter: CommuniqueMatter["told"]): CommuniqueMatter => ({ organisation: COORDINATION, dossier: named("تسوية الوضعية", "Régularisation", "Regularisation"), period: null, told: matter });
const read = (language: Language, matter: CommuniqueMatter) => toPlainText(documentFromBlocks(communiqueDraft(matter, language).blocks)).replaceAll("\u202f", " ").split("\n");

const FIRST = meeting("1", {
  when: before("2021-03-30"), parties: [COMMITTEE, PAM], attendees: { ours: [], theirs: ["نائب برلماني، رئيس لجنة الداخلية"] }, handedOver: "سلمنا الملف كاملا مع شروحات شفوية.",
  commitments: [promised(COMMITTEE, "الدفاع عن الملف", { office: CHAIR }), promised(COMMITTEE, "الاتصال بالوالي.", { office: CHAIR })],
});
const SECOND = meeting("2", {
  when: exactly("2021-04-01"), place: "مقر الحزب", parties: [PPS], attendees: { ours: [], theirs: ["الأمين العام للحزب"] }, handedOver: "الملف كاملا",
  commitments: [promised(PPS, "سنتتبع الملف", { verbatim: true, dueOn: "2021-05-01" })],
});
const THIRD = meeting("3", {
  when: exactly("2021-04-02"), time: "11:00:00", place: "مقر الاتحاد", parties: [UMT], attendees: { ours: ["التنسيقية", "رئيس الجمعية الوطنية"], theirs: ["الأمين العام للاتحاد، رئيس اللقاء", "المحاور في القطاع"] },
  handedOver: "تم عرض الملف بتفصيل.", commitments: [promised(UMT, "تسريع التسوية"), promised(null, "موافاة الاتحاد بالوثائق", { side: "ours" })],
});

test("a tour with an action in between is told in order, in formal Arabic", () => {
  expect(read("ar", told(THIRD, SECOND, STRIKE, FIRST))).toEqual([
    "في إطار تتبع ملف تسوية الوضعية، عقدت تنسيقية الكتاب الإداريين ثلاثة اجتماعات، وفيما يلي خلاصة ما جرى فيها.",
    "التقت التنسيقية بلجنة الداخلية بمجلس النواب وبحزب الأصالة والمعاصرة، قبل 30 مارس 2021. وحضر عنهما: نائب برلماني، رئيس لجنة الداخلية. وقد سلم الوفد الملف كاملا مع شروحات شفوية.",
    "والتزمت اللجنة، على لسان رئيس لجنة الداخلية، بأمرين:",
    "- الدفاع عن الملف؛",
    "- الاتصال بالوالي.",
    "وشهد مسار الملف، يوم الثلاثاء 30 مارس 2021 بالرباط، إضرابا ووقفة احتجاجية، بدعوة من الجمعية الوطنية. وانتقل وفد التنسيقية إلى الرباط.",
    "كما التقت التنسيقية بحزب التقدم والاشتراكية، بمقر الحزب، يوم الخميس فاتح أبريل 2021. وحضر عنه: الأمين العام للحزب. وقد سلم الوفد الملف كاملا.",
    "والتزم الحزب بما يلي:",
    "- «سنتتبع الملف» (الأجل: فاتح ماي 2021).",
    "كما التقت التنسيقية بالاتحاد المغربي للشغل، بمقر الاتحاد، يوم الجمعة 2 أبريل 2021 على الساعة 11:00. وحضر عنه: الأمين العام للاتحاد، رئيس اللقاء؛ والمحاور في القطاع. وحضر إلى جانب التنسيقية: رئيس الجمعية الوطنية. وقد تم عرض الملف بتفصيل.",
    "والتزم الاتحاد بما يلي:",
    "- تسريع التسوية.",
    "والتزمت التنسيقية، من جهتها، بما يلي:",
    "- موافاة الاتحاد بالوثائق.",
    "ويضم هذا البلاغ أربعة التزامات للأطراف الأخرى، منها ثلاثة التزامات دون أجل محدد.",
  ]);
});

test("the same in French keeps the words as they were noted, each line by itself", () => {
  expect(read("fr", told(FIRST, STRIKE, SECOND))).toEqual([
    "Dans le cadre du suivi du dossier intitulé « Régularisation », la Coordination des secrétaires administratifs a tenu deux réunions, résumées ci-après.",
    "La Coordination a rencontré la Commission de l’intérieur, Chambre des représentants, et le Parti authenticité et modernité, avant le 30 mars 2021. Ils étaient représentés par :",
    "- نائب برلماني، رئيس لجنة الداخلية.",
    "Ce qui a été remis est consigné ainsi :",
    "- سلمنا الملف كاملا مع شروحات شفوية.",
    "La Commission (Président de la commission de l’intérieur) s’est engagée sur deux points :",
    "- الدفاع عن الملف؛",
    "- الاتصال بالوالي.",
    "Le dossier a donné lieu, le mardi 30 mars 2021 (lieu : الرباط), à une grève et à un sit-in.",
    "بدعوة من الجمعية الوطنية. وانتقل وفد التنسيقية إلى الرباط.",
    "La Coordination a également rencontré le Parti du progrès et du socialisme (lieu : مقر الحزب), le jeudi 1er avril 2021. Il était représenté par :",
    "- الأمين العام للحزب.",
    "Ce qui a été remis est consigné ainsi :",
    "- الملف كاملا.",
    "Le Parti s’est engagé à ce qui suit :",
    "- « سنتتبع الملف » (échéance : 1er mai 2021).",
    "Le présent communiqué fait état de trois engagements des autres parties, dont deux sans échéance.",
  ]);
});

const one = (given: Partial<MeetingToTell>) => told(meeting("1", { parties: [INTERIOR], ...given }));

describe("one meeting", () => {
  it("says nothing of what is not known, and counts nothing", () => {
    expect(read("ar", one({}))).toEqual(["في إطار تتبع ملف تسوية الوضعية، عقدت تنسيقية الكتاب الإداريين اجتماعا، وفيما يلي خلاصة ما جرى فيه.", "التقت التنسيقية بوزارة الداخلية."]);
    expect(read("fr", one({}))).toEqual(["Dans le cadre du suivi du dossier intitulé « Régularisation », la Coordination des secrétaires administratifs a tenu une réunion, résumée ci-après.", "La Coordination a rencontré le Ministère de l’Intérieur."]);
    expect(read("en", one({}))).toEqual(["In following up the file “Regularisation”, the Coordination of administrative secretaries held one meeting, summarised below.", "The coordination met the Ministry of the Interior."]);
    expect(read("ar", one({ parties: [] }))[1]).toBe("عقدت التنسيقية اجتماعا.");
  });

  it("gives as much of a date as is known", () => {
    const dates = [exactly("2021-08-01"), about("2021-03-30"), before("2021-03-30"), after("2021-03-30"), between("2021-04-01", "2021-04-05"), between("2021-03-30", "2021-04-01"), UNKNOWN];
    const after1 = (language: Language, start: number) => dates.map((when) => (read(language, one({ when }))[1] ?? "").slice(start));
    expect(after1("ar", "التقت التنسيقية بوزارة الداخلية".length)).toEqual([
      "، يوم الأحد فاتح غشت 2021.", "، حوالي 30 مارس 2021.", "، قبل 30 مارس 2021.", "، بعد 30 مارس 2021.", "، بين فاتح أبريل و5 أبريل 2021.", "، بين 30 مارس وفاتح أبريل 2021.", ".",
    ]);
    expect(after1("fr", "La Coordination a rencontré le Ministère de l’Intérieur".length)).toEqual([
      ", le dimanche 1er août 2021.", ", vers le 30 mars 2021.", ", avant le 30 mars 2021.", ", après le 30 mars 2021.", ", entre le 1er et le 5 avril 2021.", ", entre le 30 mars et le 1er avril 2021.", ".",
    ]);
    expect(read("en", one({ when: exactly("2021-04-01"), time: "11:00" }))[1]).toBe("The coordination met the Ministry of the Interior on Thursday 1 April 2021 at 11:00.");
  });

  it("tells places as each language does", () => {
    const places = ["الرباط", "Rabat", "في مقر الوزارة"].map((place) => read("ar", one({ place }))[1]?.slice("التقت التنسيقية بوزارة الداخلية، ".length));
    expect(places).toEqual(["بالرباط.", "بـ Rabat.", "في مقر الوزارة."]);
    const french = ["Rabat", "Siège du parti", "la wilaya", "préfecture de Salé", "le cabinet", "à Fès", "chez nous"].map((place) => read("fr", one({ place }))[1]?.slice("La Coordination a rencontré le Ministère de l’Intérieur, ".length));
    expect(french).toEqual(["à Rabat.", "au siège du parti.", "à la wilaya.", "à la préfecture de Salé.", "au cabinet.", "à Fès.", "chez nous."]);
  });
});

describe("agreement", () => {
  const lead = (language: Language, given: Partial<ToldCommitment>, count = 1, parties: readonly Body<PartyKind>[] = [INTERIOR]) =>
    read(language, one({ parties, commitments: Array.from({ length: count }, (_, place) => promised(parties[0] ?? null, `نقطة ${place + 1}`, given)) }))[2];

  it("counts up to ten in words, two as a dual, and more in figures", () => {
    expect([1, 2, 3, 10, 11, 100].map((count) => lead("ar", {}, count))).toEqual([
      "والتزمت الوزارة بما يلي:", "والتزمت الوزارة بأمرين:", "والتزمت الوزارة بثلاثة أمور:", "والتزمت الوزارة بعشرة أمور:", "والتزمت الوزارة بـ 11 أمرا:", "والتزمت الوزارة بـ 100 أمر:",
    ]);
    expect([1, 2, 11].map((count) => lead("fr", {}, count))).toEqual(["Le Ministère s’est engagé à ce qui suit :", "Le Ministère s’est engagé sur deux points :", "Le Ministère s’est engagé sur 11 points :"]);
    expect([1, 2, 11].map((count) => lead("en", {}, count))).toEqual(["The Ministry of the Interior made one commitment:", "The Ministry of the Interior made two commitments:", "The Ministry of the Interior made 11 commitments:"]);
  });

  it("follows the gender of parties, of which the French one is that of the French name", () => {
    expect([INTERIOR, PPS, UMT, COMMITTEE].map((bound) => lead("ar", {}, 1, [bound]))).toEqual(["والتزمت الوزارة بما يلي:", "والتزم الحزب بما يلي:", "والتزم الاتحاد بما يلي:", "والتزمت اللجنة بما يلي:"]);
    expect([INTERIOR, PPS, UMT, COMMITTEE].map((bound) => lead("fr", {}, 1, [bound]))).toEqual([
      "Le Ministère s’est engagé à ce qui suit :", "Le Parti s’est engagé à ce qui suit :", "L’Union s’est engagée à ce qui suit :", "La Commission s’est engagée à ce qui suit :",
    ]);
  });

  it("follows the gender of an office where it is known, and names the party where several met", () => {
    const woman: Office = { name: named("الكاتبة العامة", "Secrétaire générale", "Secretary General"), gender: "feminine" };
    expect(lead("ar", { office: woman })).toBe("والتزمت الكاتبة العامة بما يلي:");
    expect(lead("fr", { office: woman })).toBe("La Secrétaire générale s’est engagée à ce qui suit :");
    expect(lead("en", { office: woman })).toBe("The Secretary General made one commitment:");
    expect(lead("ar", { office: { ...woman, gender: "masculine" } }, 1, [INTERIOR, PPS])).toBe("والتزم الكاتبة العامة، عن الوزارة، بما يلي:");
    expect(lead("ar", {}, 1, [PPS, PAM])).toBe("والتزم حزب التقدم والاشتراكية بما يلي:");
    expect(lead("ar", {}, 1, [])).toBe("والتزم الطرف الآخر بما يلي:");
  });

  it("says of whom somebody was there: of one by its gender, of two, of more", () => {
    const present = (language: Language, parties: readonly Body<PartyKind>[], office: string) => (read(language, one({ parties, attendees: { ours: [], theirs: [office] } }))[1] ?? "").split(". ")[1];
    expect([[INTERIOR], [PPS], [INTERIOR, PPS], [INTERIOR, PPS, UMT], []].map((parties) => present("ar", parties, "الكاتب العام"))).toEqual([
      "وحضر عنها: الكاتب العام.", "وحضر عنه: الكاتب العام.", "وحضر عنهما: الكاتب العام.", "وحضر عنها: الكاتب العام.", "وحضر عن الطرف الآخر: الكاتب العام.",
    ]);
    expect([[INTERIOR], [UMT], [UMT, COMMITTEE], [INTERIOR, UMT]].map((parties) => present("fr", parties, "Secrétaire général"))).toEqual([
      "Il était représenté par : Secrétaire général.", "Elle était représentée par : Secrétaire général.", "Elles étaient représentées par : Secrétaire général.", "Ils étaient représentés par : Secrétaire général.",
    ]);
  });

  it("lets an organisation with a masculine name act as one", () => {
    const matter = { ...told(SECOND), organisation: { name: named("الاتحاد الجهوي", "Syndicat régional", "Regional union"), kind: "union", gender: "masculine" } as const };
    expect(read("ar", matter).slice(0, 2).join(" ")).toMatch(/^في إطار تتبع ملف تسوية الوضعية، عقد الاتحاد الجهوي اجتماعا، .* التقى الاتحاد بحزب/);
    expect(read("fr", matter).slice(0, 2).join(" ")).toContain("le Syndicat régional a tenu une réunion, résumée ci-après. Le Syndicat a rencontré");
  });

  it("bends the dual and what is left without a date in the sum", () => {
    const sum = (...due: readonly (string | null)[]) => read("ar", told(meeting("1", { parties: [PPS], commitments: due.map((dueOn) => promised(PPS, "نقطة", { dueOn })) }), meeting("2", {}))).at(-1) ?? "";
    expect(sum(null, null)).toBe("ويضم هذا البلاغ التزامين للأطراف الأخرى، دون أجل محدد لأي منهما.");
    expect(sum(null, "2021-05-30")).toBe("ويضم هذا البلاغ التزامين للأطراف الأخرى، منهما التزام واحد دون أجل محدد.");
    expect(sum(null, null, "2021-05-30")).toBe("ويضم هذا البلاغ ثلاثة التزامات للأطراف الأخرى، منها التزامان دون أجل محدد.");
    expect(sum("2021-05-30", "2021-05-30")).toBe("ويضم هذا البلاغ التزامين للأطراف الأخرى.");
    expect(sum(...Array.from({ length: 11 }, () => null))).toBe("ويضم هذا البلاغ 11 التزاما للأطراف الأخرى، دون أجل محدد لأي منها.");
  });
});

test("a period is named, and what was noted as a list stays one", () => {
  const matter = { ...told(meeting("1", { parties: [PPS], handedOver: "- الملف\n- جدول الأعداد" })), period: { first: "2021-04-01", last: "2021-04-05" } };
  expect(read("ar", matter)).toEqual([
    "في إطار تتبع ملف تسوية الوضعية، خلال الفترة الممتدة من فاتح أبريل إلى 5 أبريل 2021، عقدت تنسيقية الكتاب الإداريين اجتماعا، وفيما يلي خلاصة ما جرى فيه.",
    "التقت التنسيقية بحزب التقدم والاشتراكية. وقد سلم الوفد ما يلي:", "- الملف؛", "- جدول الأعداد.",
  ]);
  expect(read("fr", matter)[0]).toContain(", du 1er au 5 avril 2021, la Coordination");
});

test.each(LANGUAGES)("a draft in %s is a text that the house keeps as it is", (language) => {
  const draft = communiqueDraft(told(FIRST, STRIKE, SECOND, THIRD), language);
  const document = documentFromBlocks(draft.blocks);
  const kept = readRichText(canonicalText(document));
  expect(kept.ok && canonicalText(kept.document)).toBe(canonicalText(document));
});
