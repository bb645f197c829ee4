import type { Locator, Page } from "@playwright/test";

import type { Language } from "~/domain/localized";
import type { PartyKind } from "~/domain/party";
import { translator } from "~/i18n/translator";

import { expect } from "./app";
import { days, field, group, press, tick, unfold } from "./form";

export type PromiseTold = {
  readonly words: string;
  /** Who gives it, where more than one party is met. */
  readonly by?: string;
  /** The line of the same meeting that it waits on. */
  readonly afterLine?: number;
  /** What was heard on the spot. */
  readonly news?: string;
};
export type MeetingTold = {
  readonly title: string;
  /** Parties that the directory does not know yet. */
  readonly parties: readonly { readonly name: string; readonly kind: PartyKind }[];
  readonly when: { readonly kind: "exact" | "before"; readonly day: string; readonly time?: string };
  readonly place?: string;
  readonly ours?: readonly string[];
  readonly theirs: readonly string[];
  readonly handedOver: string;
  readonly notes?: string;
  readonly promises: readonly PromiseTold[];
};

/** The log of a meeting, as somebody fills it. */
export class MeetingLog {
  constructor(private readonly page: Page, private readonly language: Language = "ar") {}

  private get t() {
    return translator(this.language);
  }

  /** Opens the log for a dossier. With scripts it waits until the page is alive: what is typed before would not be kept. */
  async open(dossier: string, { scripts = true } = {}): Promise<void> {
    await this.page.goto(`/meetings/new?dossier=${dossier}`);
    if (scripts) await this.alive();
  }

  /** Waits until React has taken over the form. */
  async alive(): Promise<void> {
    await this.page.waitForFunction(() => Object.keys(document.querySelector("form#meeting") ?? {}).some((key) => key.startsWith("__reactProps")));
  }

  /** The words of a line; the first is 1. */
  words(line: number): Locator {
    return this.page.getByRole("textbox", { name: this.t("meetings.outcome.line", { number: String(line) }), exact: true });
  }

  /** Everything of a line. */
  line(line: number): Locator {
    return this.page.getByRole("listitem").filter({ has: this.words(line) });
  }

  async addParties(parties: MeetingTold["parties"]): Promise<void> {
    await unfold(this.page, this.t("meetings.form.newParty"));
    for (const [place, { name, kind }] of parties.entries()) {
      await this.page.getByRole("combobox", { name: this.t("meetings.form.newPartyKind") }).nth(place).selectOption(this.t(`terms.partyKind.${kind}`));
      await this.page.getByRole("textbox", { name: this.t("meetings.form.newPartyName") }).nth(place).fill(name);
    }
  }

  async heldOn({ kind, day, time }: MeetingTold["when"]): Promise<void> {
    await tick(this.page, this.t("meetings.form.otherDay"));
    await tick(this.page, this.t(`terms.dateKind.${kind}`));
    await days(this.page, this.t("meetings.form.date"), this.language).fill(day);
    if (time) await field(this.page, this.t("meetings.form.time"), this.language).fill(time);
  }

  async promise(place: number, { words, by, afterLine, news }: PromiseTold): Promise<void> {
    const line = this.line(place);
    await this.words(place).fill(words);
    await tick(line, this.t("terms.outcomeKind.their_commitment"));
    if (by) await field(line, this.t("meetings.outcome.party"), this.language).selectOption(by);
    if (!afterLine && !news) return;
    await unfold(line, this.t("meetings.outcome.details"));
    if (afterLine) {
      await tick(line, this.t("terms.dueKind.after"));
      const before = await this.words(afterLine).inputValue();
      await field(line, this.t("triggers.commitment"), this.language).selectOption(this.t("meetings.outcome.lineWords", { number: String(afterLine), words: before }));
    }
    if (news) await field(line, this.t("meetings.outcome.sign"), this.language).fill(news);
  }

  async save(): Promise<void> {
    await press(this.page, this.t("meetings.form.save"));
  }

  /** Fills the whole log and saves it. */
  async tell(meeting: MeetingTold): Promise<void> {
    const { t, page } = this;
    await this.addParties(meeting.parties);
    await this.heldOn(meeting.when);
    if (meeting.place) await field(page, t("meetings.form.place")).fill(meeting.place);
    for (const side of ["ours", "theirs"] as const) await this.attended(side, meeting[side] ?? []);
    await field(page, t("meetings.form.handedOver")).fill(meeting.handedOver);
    for (const [place, promise] of meeting.promises.entries()) await this.promise(place + 1, promise);
    await unfold(page, t("meetings.form.more"));
    await field(page, t("meetings.form.title")).fill(meeting.title);
    if (meeting.notes) await field(page, t("meetings.form.notes")).fill(meeting.notes);
    await this.save();
    await expect(page.getByRole("heading", { level: 1, name: meeting.title })).toBeVisible();
    if (meeting.notes) await expect(page.getByText(meeting.notes)).toBeVisible();
  }

  /** Offices one a line; where some were met before, the others have a field of their own beside them. */
  private async attended(side: "ours" | "theirs", offices: readonly string[]): Promise<void> {
    const { t, page } = this;
    if (offices.length === 0) return;
    const known = group(page, t(`meetings.form.${side}`));
    const box = (await known.count()) > 0 ? field(known, t("meetings.form.otherOffices")) : field(page, t(`meetings.form.${side}`));
    await box.fill(offices.join("\n"));
  }
}
