import { inStoryOrder } from "~/domain/story";
import { type Language, type Localized } from "~/domain/localized";
import type { PlainBlock } from "~/domain/plain-blocks";
import type { ActionToTell, CommuniqueMatter, MeetingToTell, ToldCommitment } from "~/domain/rows/communique-matter";
import { VOICES } from "~/i18n/communique";
import type { Voice } from "~/i18n/communique/voice";
import { asSentence, fitsIn, linesOf, listed, withoutStop } from "~/i18n/communique/words";

/** The first draft of a communiqué: its title, and its text block by block. */
export type CommuniqueDraft = { readonly title: string; readonly blocks: readonly PlainBlock[] };

type Telling = { readonly language: Language; readonly voice: Voice; readonly matter: CommuniqueMatter };

/**
 * Writes a communiqué from what is known, in order: each meeting with its date, its place, who was met and by what offices, what was handed over and what was
 * promised, and the collective actions in between. Words are those that were noted, in the language in which they were noted; verbatim ones alone stand in
 * quotation marks. What is not known is left out, and nothing is added.
 */
export function communiqueDraft(matter: CommuniqueMatter, language: Language): CommuniqueDraft {
  const voice = VOICES[language];
  const telling: Telling = { language, voice, matter };
  const told = matter.told.toSorted((a, b) => inStoryOrder(a, b));
  const meetings = told.filter((each) => each.kind === "meeting");
  const firstMeeting = meetings[0]?.id;
  return {
    title: voice.title(matter.dossier),
    blocks: [
      paragraph(voice.opening({ ...matter, meetings: meetings.length })),
      ...told.flatMap((each, place) => (each.kind === "meeting" ? meetingBlocks(each, each.id === firstMeeting, telling) : actionBlocks(each, place === 0, telling))),
      ...sumOf(meetings, voice),
    ],
  };
}

const paragraph = (words: string): PlainBlock => ({ kind: "paragraph", words });

function meetingBlocks(meeting: MeetingToTell, isFirst: boolean, telling: Telling): PlainBlock[] {
  const { voice, matter } = telling;
  const met = voice.met({ organisation: matter.organisation, isFirst, parties: meeting.parties, when: meeting.when, time: meeting.time, place: meeting.place });
  return [...inOneParagraph([{ words: met }, theirsOf(meeting, telling), oursOf(meeting, telling), handedOverOf(meeting, telling)]), ...commitmentBlocks(meeting, telling)];
}

/** A sentence, and the lines that follow it where they cannot stand in it. */
type Told = { readonly words: string; readonly lines?: readonly string[] };

/** Sentences one behind the other; a list ends the paragraph that leads to it. */
function inOneParagraph(told: readonly (Told | null)[]): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  let open: string[] = [];
  for (const each of told) {
    if (!each) continue;
    open.push(each.words);
    if (!each.lines) continue;
    blocks.push(paragraph(open.join(" ")), { kind: "bullets", items: each.lines });
    open = [];
  }
  return open.length > 0 ? [...blocks, paragraph(open.join(" "))] : blocks;
}

/** A lead with words that fit behind it, or with a list of those that do not, since each line of a list has a direction of its own. */
function behind(lead: string, words: readonly string[], { language, voice }: Telling): Told {
  return words.every((each) => fitsIn(language, each)) ? { words: asSentence(`${lead} ${voice.joined(words)}`) } : { words: lead, lines: listed(language, words.map(withoutStop)) };
}

function theirsOf({ attendees, parties }: MeetingToTell, telling: Telling): Told | null {
  const { theirs } = attendees;
  return theirs.length === 0 ? null : behind(telling.voice.theirs(parties, theirs), theirs, telling);
}

/** Our side, without the organisation itself, which the sentence before names. */
function oursOf({ attendees }: MeetingToTell, telling: Telling): Told | null {
  const { organisation } = telling.matter;
  const others = attendees.ours.filter((office) => !names(organisation.name, office));
  if (others.length === 0) return null;
  return behind(telling.voice.ours({ organisation, offices: others, besides: others.length < attendees.ours.length }), others, telling);
}

/** Whether an office that was noted is the organisation itself, by its name or by the first word of it: «التنسيقية». */
function names(name: Localized, office: string): boolean {
  const plain = (words: string) => withoutStop(words).replace(/^(?:ال|la |le |l['’]|the )/iu, "").toLowerCase();
  return Object.values(name).some((each) => each !== null && [plain(each), plain(each).split(/\s/u)[0]].includes(plain(office)));
}

function handedOverOf({ handedOver }: MeetingToTell, { language, voice }: Telling): Told | null {
  const lines = linesOf(handedOver ?? "");
  const [first] = lines;
  if (!first) return null;
  const lead = lines.length > 1 ? voice.handedOverLead : voice.handedOverNoted;
  if (lines.length > 1 || !fitsIn(language, first)) return { words: lead, lines: listed(language, lines.map(withoutStop)) };
  return { words: voice.handedOver(first) ?? asSentence(`${lead} ${first}`) };
}

/** What was promised, together for each of those who promised it, theirs before ours. */
function commitmentBlocks({ commitments, parties }: MeetingToTell, { language, voice, matter }: Telling): PlainBlock[] {
  return inGroups(commitments).flatMap((group): PlainBlock[] => {
    const [first] = group;
    const count = group.length;
    const lead = first.side === "ours" ? voice.weBound(matter.organisation, count) : voice.bound({ party: first.party, office: first.office, parties, count });
    return [paragraph(lead), { kind: "bullets", items: listed(language, group.map((each) => commitmentWords(each, voice))) }];
  });
}

function commitmentWords({ words, verbatim, dueOn }: ToldCommitment, voice: Voice): string {
  const line = linesOf(words).join(" ");
  const said = verbatim ? voice.quoted(line) : withoutStop(line);
  return dueOn ? `${said} ${voice.due(dueOn)}` : said;
}

type Group = readonly [ToldCommitment, ...ToldCommitment[]];

function inGroups(commitments: readonly ToldCommitment[]): Group[] {
  const groups = new Map<string, Group>();
  const inOrder = [...commitments.filter(({ side }) => side === "theirs"), ...commitments.filter(({ side }) => side === "ours")];
  for (const each of inOrder) {
    const key = each.side === "ours" ? "ours" : JSON.stringify([each.party?.name, each.office?.name]);
    const found = groups.get(key);
    groups.set(key, found ? [...found, each] : [each]);
  }
  return [...groups.values()];
}

/** How much was promised in all, where more than one meeting was told. */
function sumOf(meetings: readonly MeetingToTell[], voice: Voice): PlainBlock[] {
  const theirs = meetings.flatMap(({ commitments }) => commitments.filter(({ side }) => side === "theirs"));
  if (meetings.length < 2 || theirs.length < 2) return [];
  return [paragraph(voice.sum(theirs.length, theirs.filter(({ dueOn }) => dueOn === null).length))];
}

/** An action in one paragraph; what was noted of it in other letters stands below it, by itself. */
function actionBlocks({ actionKinds: kinds, title, body, when, place }: ActionToTell, isFirst: boolean, { language, voice }: Telling): PlainBlock[] {
  const fits = body !== null && fitsIn(language, body);
  const words = voice.action({ isFirst, kinds, title, body: fits ? linesOf(body).join(" ") : null, when, place });
  return [paragraph(words), ...(body === null || fits ? [] : [paragraph(body)])];
}
