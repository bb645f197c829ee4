import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { FrameData, PlaceKey } from "~/presenters/frame";
import { doorsOf } from "~/ui/frame/doors";
import { Frame } from "~/ui/frame/frame";

import { rendered } from "./rendered";

const ALL: readonly PlaceKey[] = ["myDay", "dossiers", "meetings", "commitments", "parties", "review", "people", "admin"];
const placesOf = (keys: readonly PlaceKey[]) => keys.map((key) => ({ key, href: `/${key}` }));

const frame: FrameData = {
  viewerId: "1", viewerName: "س", office: { role: "coordinator", organisation: "تنسيقية" }, places: placesOf(ALL), mayLogMeeting: true, unread: 0, isExample: false, mayRemoveExample: false,
};
const shown = (data: Partial<FrameData>) =>
  rendered(
    <Frame frame={{ ...frame, ...data }} current="dossiers" languageHref={(language) => `/dossiers?lang=${language}`}>
      <h1>x</h1>
    </Frame>,
  );

describe("the doors of the navigation", () => {
  it("put logging a meeting in the middle of five tabs for whoever may", () => {
    expect(doorsOf({ places: placesOf(ALL), mayLogMeeting: true }).tabs.map(({ key }) => key)).toEqual(["myDay", "dossiers", "logMeeting", "commitments", "parties"]);
  });

  it("offer logging a meeting to nobody else", () => {
    const { bar, tabs, menu } = doorsOf({ places: placesOf(ALL), mayLogMeeting: false });
    expect([...bar, ...tabs, ...menu].map(({ key }) => key)).not.toContain("logMeeting");
  });

  it("show a member the two places that are open to them", () => {
    const { bar, tabs } = doorsOf({ places: placesOf(["myDay", "dossiers"]), mayLogMeeting: false });
    expect([bar.length, tabs.length]).toEqual([2, 2]);
  });

  it("lead to every open place, and to no other, on a wide screen and on a narrow one", () => {
    fc.assert(
      fc.property(fc.subarray([...ALL]), fc.boolean(), (keys, mayLogMeeting) => {
        const { bar, tabs, menu } = doorsOf({ places: placesOf(keys), mayLogMeeting });
        const wide = new Set([...bar, ...menu.filter(({ inBar }) => !inBar)].map(({ key }) => key));
        const narrow = new Set([...tabs, ...menu.filter(({ inTabs }) => !inTabs)].map(({ key }) => key));
        narrow.delete("logMeeting");
        expect(wide).toEqual(new Set([...keys, "settings"]));
        expect(narrow).toEqual(new Set([...keys, "settings"]));
        expect(tabs.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe("the frame", () => {
  it("begins with the way past the navigation and marks where the reader is", () => {
    expect(shown({})).toMatch(/^<a class="skip-link" href="#main">/);
    expect(shown({})).toContain('href="/dossiers" aria-current="page"');
  });

  it("signs out by a form and not by a link", () => {
    expect(shown({})).toContain('method="post" action="/sign-out"');
    expect(shown({})).not.toContain('href="/sign-out"');
  });

  it("leads to what the reader was told of, with a figure while something is unread, and never a large one", () => {
    expect(shown({})).toContain('href="/notifications"');
    expect(shown({})).not.toContain("bell-count");
    expect(shown({ unread: 3 })).toContain('<bdi class="bell-count" aria-hidden="true">3</bdi>');
    expect(shown({ unread: 3 })).toContain("3 إشعارات غير مقروءة");
    expect(shown({ unread: 100 })).toContain(">99+<");
    expect(shown({ viewerId: null, viewerName: null, office: null, places: [], mayLogMeeting: false })).not.toContain("/notifications");
  });

  it("shows a visitor the languages and no places", () => {
    const markup = shown({ viewerId: null, viewerName: null, office: null, places: [], mayLogMeeting: false });
    expect(markup).toContain('href="/dossiers?lang=fr" lang="fr"');
    expect(markup).not.toContain("/sign-out");
    expect(markup).not.toContain('class="tabs"');
  });

  it("says on every page of the example that it is one, and offers its removal to those who may alone", () => {
    expect(shown({ isExample: true })).toContain("example-banner");
    expect(shown({ isExample: true })).not.toContain("/example/remove");
    expect(shown({ isExample: true, mayRemoveExample: true })).toContain('action="/example/remove"');
    expect(shown({ mayRemoveExample: true })).not.toContain("/example/remove");
  });
});
