import { describe, expect, it } from "vitest";

import { COMMITMENT_STATES, RUNGS } from "~/domain/commitment";
import type { Lateness } from "~/domain/deadlines";
import { DOSSIER_STATES } from "~/domain/dossier";
import { LANGUAGES } from "~/domain/localized";
import type { Step } from "~/domain/progress";
import { CommitmentStateBadge } from "~/ui/commitment-state-badge";
import { DossierStateBadge } from "~/ui/dossier-state-badge";
import { LatenessBadge, LatenessBadges } from "~/ui/lateness-badge";
import { LocalizedName } from "~/ui/localized-name";
import { Meter } from "~/ui/meter";
import { Rungs } from "~/ui/rungs";
import { Steps } from "~/ui/steps";
import { TurnBar } from "~/ui/turn-bar";
import { UserText } from "~/ui/user-text";
import { Yield, YieldItem } from "~/ui/yield";

import { rendered } from "./rendered";

const calm: Lateness = { noDateGiven: false, dueSoon: false, overdueDays: null, longOverdue: false, silence: null, keptLateDays: null, blocked: false };

describe("a state", () => {
  it.each(LANGUAGES)("is always an icon and a word, in %s", (language) => {
    for (const badge of [
      ...DOSSIER_STATES.map((state) => <DossierStateBadge key={state} state={state} />),
      ...COMMITMENT_STATES.map((state) => <CommitmentStateBadge key={state} state={state} />),
    ]) {
      expect(rendered(badge, language)).toMatch(/<svg class="icon.*<\/svg><span>[^<]+<\/span>/);
    }
  });

  it("is red for broken alone", () => {
    const red = COMMITMENT_STATES.filter((state) => rendered(<CommitmentStateBadge state={state} />).includes("tone-broken"));
    expect(red).toEqual(["broken"]);
    expect(DOSSIER_STATES.filter((state) => rendered(<DossierStateBadge state={state} />).includes("tone-broken"))).toEqual([]);
  });

  it("carries the colour of whoever owes it while it is open", () => {
    expect(rendered(<CommitmentStateBadge state="in_progress" side="theirs" />)).toContain("tone-theirs");
    expect(rendered(<CommitmentStateBadge state="in_progress" side="ours" />)).toContain("tone-ours");
  });
});

describe("lateness", () => {
  it("says nothing when there is nothing to say", () => {
    expect(rendered(<LatenessBadge lateness={calm} />)).toBe("");
    expect(rendered(<LatenessBadges lateness={calm} />)).toBe("");
  });

  it("puts being overdue before silence and before having no date", () => {
    const late = { ...calm, overdueDays: 2, silence: { days: 50, atLeast: false }, noDateGiven: true };
    expect(rendered(<LatenessBadge lateness={late} />)).toContain("متأخر منذ يومين");
    expect(rendered(<LatenessBadges lateness={late} />).match(/class="badge /g)).toHaveLength(3);
  });

  it("says at least when the start of a silence is not known to the day", () => {
    expect(rendered(<LatenessBadge lateness={{ ...calm, silence: { days: 50, atLeast: true } }} />)).toContain("على الأقل");
    expect(rendered(<LatenessBadge lateness={{ ...calm, silence: { days: 50, atLeast: false } }} />)).not.toContain("على الأقل");
  });
});

describe("the rungs", () => {
  it.each(RUNGS.map((rung, place) => [rung, place + 1] as const))("light up to %s, the %i", (rung, lit) => {
    const markup = rendered(<Rungs rung={rung} />);
    const barsOf = (path: RegExp) => [...(path.exec(markup)?.[1] ?? "").matchAll(/M(\d+)/g)].map(([, x]) => Number(x));
    const [reached, above] = [barsOf(/class="reached" d="([^"]*)"/), barsOf(/<path d="([^"]*)"/)];
    expect(reached).toHaveLength(lit);
    expect([...reached, ...above]).toEqual(RUNGS.map((_, place) => place * 6 + 2));
  });
});

describe("the turn", () => {
  it("shares its bar by the days of each side", () => {
    const markup = rendered(<TurnBar turn={{ whose: "theirs", since: "2021-04-02", daysOurs: 25, daysTheirs: 75 }} party="وزارة" />);
    expect(markup).toContain('class="turn-ours" width="25%"');
    expect(markup).toContain('class="turn-theirs" x="25%" width="75%"');
    expect(markup).toContain("في انتظار وزارة");
  });

  it("is drawn on the very day a file is opened", () => {
    const markup = rendered(<TurnBar turn={{ whose: "ours", since: "2021-04-02", daysOurs: 0, daysTheirs: 0 }} />);
    expect(markup).toContain("turn-ground");
    expect(markup).not.toContain("NaN");
    expect(markup).not.toContain("turn-theirs");
  });
});

describe("the steps of a member", () => {
  const counts = (reached: Step | null) => {
    const markup = rendered(<Steps reached={reached} />);
    return { done: markup.match(/step-done/g)?.length ?? 0, now: markup.match(/step-now/g)?.length ?? 0, current: markup.match(/aria-current/g)?.length ?? 0 };
  };

  it("have those before the furthest done, and the furthest under way", () => {
    expect(counts("agreed")).toEqual({ done: 2, now: 1, current: 1 });
  });

  it("are all done when the file is settled", () => {
    expect(counts("settled")).toEqual({ done: 5, now: 0, current: 1 });
  });

  it("are all to come before adoption", () => {
    expect(counts(null)).toEqual({ done: 0, now: 0, current: 0 });
  });
});

describe("the meter", () => {
  const parts = (kept: number, open: number) => [
    { key: "kept", label: "وفاء", count: kept, tone: "kept" as const },
    { key: "open", label: "قيد", count: open, tone: "theirs" as const },
  ];

  it("gives each thing a segment while they can be told apart, and one length to a part beyond", () => {
    expect(rendered(<Meter parts={parts(3, 5)} />).match(/<rect/g)).toHaveLength(8 + 2);
    expect(rendered(<Meter parts={parts(300, 500)} />).match(/<rect/g)).toHaveLength(2 + 2);
  });

  it("leaves out a part of zero and shows nothing for nothing", () => {
    expect(rendered(<Meter parts={parts(0, 2)} />)).not.toContain("وفاء");
    expect(rendered(<Meter parts={parts(0, 0)} />)).toBe("");
  });
});

describe("words of people", () => {
  it("keep their paragraphs, each in its own direction, and are never markup", () => {
    const markup = rendered(<UserText text={"سطر\nثان\n\n<b>deux</b>"} />);
    expect(markup.match(/<p dir="auto">/g)).toHaveLength(2);
    expect(markup).toContain("&lt;b&gt;deux&lt;/b&gt;");
  });

  it("stand in quotation marks only when they are verbatim", () => {
    const item = (verbatim: boolean) => rendered(<Yield label="x"><YieldItem words="نص" verbatim={verbatim} /></Yield>);
    expect(item(true)).toContain("<q");
    expect(item(false)).not.toContain("<q");
  });
});

describe("a name", () => {
  it("is marked with its language when the reader's has none", () => {
    expect(rendered(<LocalizedName name={{ ar: null, fr: "Ministère", en: null }} />)).toBe('<bdi lang="fr" dir="ltr">Ministère</bdi>');
  });

  it("needs no mark in the reader's own", () => {
    expect(rendered(<LocalizedName name={{ ar: "وزارة", fr: "Ministère", en: null }} />)).toBe("<bdi>وزارة</bdi>");
  });
});
