import type { DeviceTexts } from "./device-texts";
import { isSameText, type KeptText, type WrittenText } from "./kept-text";
import type { CurrentVersion, ElsewhereText, KeepAnswer, Keeping } from "./server-keeping";

/** Kept on the device: within the first after a pause in typing, within the second while it goes on. In milliseconds, as below. */
const ON_DEVICE = { pause: 300, most: 800 } as const;
/** Kept on the server, likewise. */
const ON_SERVER = { pause: 2_000, most: 7_000 } as const;
const TRIES_AGAIN_AFTER = 4_000;
/** How often the server hears that somebody is here, so that others see it. */
const SAYS_HERE_EVERY = 15_000;

/** Where the text is: as it was opened, being typed, on this device, on the server; or nowhere, because neither could keep it. */
export type Place = "opened" | "typing" | "device" | "server" | "nowhere";

/** Why the server does not have what the device has. */
export type Trouble = "signed out" | "someone else" | "gone" | "no network" | "failed" | "refused" | null;

/** Reasons that lie with who is signed in. */
const TURNED_AWAY: readonly Trouble[] = ["signed out", "someone else", "gone"];

export type KeeperState = {
  readonly place: Place;
  readonly trouble: Trouble;
  /** Why the server refused the text, in the reader's words. */
  readonly refusal: string | null;
  readonly here: readonly string[];
  /** The version that became current since this text was begun. */
  readonly overtaken: CurrentVersion | null;
  /** Another text of the same person: neither replaces the other until they have said which. */
  readonly elsewhere: ElsewhereText | null;
};

export type KeeperOptions = {
  /** How the text reads at this moment. */
  readonly read: () => WrittenText;
  readonly base: string;
  /** The server's last keeping that this text follows; 0 when there was none. */
  readonly revision: number;
  /** What that keeping is to become with this text; a new name for it where the device had none. */
  readonly next?: number;
  /** Who else was there, and which version had become current, when the page was made. */
  readonly here?: readonly string[];
  readonly overtaken?: CurrentVersion | null;
  /** Another text of the same person that was found on this device. */
  readonly elsewhere?: ElsewhereText | null;
  readonly tab: string;
  readonly device: DeviceTexts | null;
  readonly send: (keeping: Keeping) => Promise<KeepAnswer>;
  readonly tell: (state: KeeperState) => void;
  readonly now?: () => number;
};

/**
 * Keeps a text that is being written: on the device within a second, on the server within ten. What cannot be kept in one place stays in the other and
 * is tried again; nothing is ever taken away from the device before the server has that very text, and no other text is overwritten without being asked.
 */
export class Keeper {
  private state: KeeperState = { place: "opened", trouble: null, refusal: null, here: [], overtaken: null, elsewhere: null };
  private base: string;
  private revision: number;
  private next: number;
  /** Goes up with each change, so that an answer to an older state says nothing of a newer one. */
  private changes = 0;
  private onServer = 0;
  private sending: Promise<void> | null = null;
  private readonly timers: Record<"devicePause" | "deviceMost" | "serverPause" | "serverMost" | "again" | "here", number | undefined> = {
    devicePause: undefined, deviceMost: undefined, serverPause: undefined, serverMost: undefined, again: undefined, here: undefined,
  };
  private readonly now: () => number;

  constructor(private readonly options: KeeperOptions) {
    this.base = options.base;
    this.revision = options.revision;
    this.next = options.next ?? nameOfKeeping();
    this.state = { ...this.state, here: options.here ?? [], overtaken: options.overtaken ?? null, elsewhere: options.elsewhere ?? null };
    this.now = options.now ?? Date.now;
  }

  /** Begins to say that somebody is here. */
  start(): void {
    window.addEventListener("online", this.sendAgain);
    document.addEventListener("visibilitychange", this.onVisibility);
    window.addEventListener("pagehide", this.onLeaving);
    this.timers.here = window.setInterval(() => {
      if (document.visibilityState === "visible") void this.send();
    }, SAYS_HERE_EVERY);
    void this.send();
  }

  stop(): void {
    window.removeEventListener("online", this.sendAgain);
    document.removeEventListener("visibilitychange", this.onVisibility);
    window.removeEventListener("pagehide", this.onLeaving);
    window.clearInterval(this.timers.here);
    for (const timer of Object.values(this.timers)) window.clearTimeout(timer);
  }

  /** Something was typed. Cheap: the text is read only when it is kept. */
  changed = (): void => {
    this.changes += 1;
    if (this.state.place !== "typing") this.update({ place: "typing" });
    const onDevice = () => void this.keepOnDevice();
    window.clearTimeout(this.timers.devicePause);
    this.timers.devicePause = window.setTimeout(onDevice, ON_DEVICE.pause);
    this.timers.deviceMost ??= window.setTimeout(onDevice, ON_DEVICE.most);
    const onServer = () => void this.send();
    window.clearTimeout(this.timers.serverPause);
    this.timers.serverPause = window.setTimeout(onServer, ON_SERVER.pause);
    this.timers.serverMost ??= window.setTimeout(onServer, ON_SERVER.most);
  };

  /** Whether the server lacks something that was written here. */
  get isUnsent(): boolean {
    return this.onServer < this.changes;
  }

  /** Keeps everything now, on the device and on the server; true when the server has it. */
  async flush(): Promise<boolean> {
    await this.keepOnDevice();
    await this.send();
    return !this.isUnsent;
  }

  /** Somebody chose this text over their other one, which was shown to them: it goes to the server as what follows that one. */
  keepThisOne(): void {
    const other = this.state.elsewhere;
    if (!other) return;
    if (other.leftBy) void this.options.device?.clear(other.leftBy);
    else this.follow(other.revision);
    this.update({ elsewhere: null });
    this.changed();
    void this.send();
  }

  /** Somebody chose their other text, which now stands in the editor. */
  tookTheOther(): void {
    const other = this.state.elsewhere;
    if (!other) return;
    this.base = other.base;
    this.update({ elsewhere: null });
    if (other.leftBy) {
      const left = other.leftBy;
      this.changed();
      void this.keepOnDevice().then(() => this.options.device?.clear(left));
      return;
    }
    this.follow(other.revision);
    this.onServer = this.changes;
    this.update({ place: "server" });
    void this.options.device?.clear(this.options.tab);
  }

  /** The writing began anew from another version. */
  beginFrom(base: string): void {
    this.base = base;
    this.changed();
    void this.send();
  }

  get startedFrom(): string {
    return this.base;
  }

  /** What a version made of this text follows: the version it began from, and the keepings under which the server may have it. */
  get follows(): { readonly base: string; readonly revision: number; readonly next: number } {
    return { base: this.base, revision: this.revision, next: this.next };
  }

  /** Takes what is kept off this device: a version was made of it. */
  async forget(): Promise<void> {
    this.stop();
    await this.options.device?.clear(this.options.tab);
  }

  private async keepOnDevice(): Promise<void> {
    window.clearTimeout(this.timers.devicePause);
    window.clearTimeout(this.timers.deviceMost);
    this.timers.deviceMost = undefined;
    if (!this.isUnsent) return;
    const changes = this.changes;
    try {
      if (!this.options.device) throw new Error("This device keeps nothing.");
      await this.options.device.write(this.options.tab, this.kept());
      // The server may have taken this very state while the device was writing it.
      if (this.onServer >= changes) await this.clearIfNothingNew(changes);
      else if (this.changes === changes) this.update({ place: "device" });
    } catch {
      if (this.changes === changes && this.isUnsent) this.update({ place: this.state.trouble ? "nowhere" : "typing" });
    }
  }

  private follow(revision: number): void {
    this.revision = revision;
    this.next = nameOfKeeping();
  }

  private kept(): KeptText {
    return { ...this.options.read(), base: this.base, revision: this.revision, next: this.next, at: this.now() };
  }

  private readonly sendAgain = (): void => void this.send();
  private readonly onVisibility = (): void => {
    if (document.visibilityState === "visible") void this.send();
    else this.onLeaving();
  };
  private readonly onLeaving = (): void => {
    if (this.isUnsent) void this.flush();
  };

  /** One sending at a time; what changed meanwhile goes with the next. */
  private send(): Promise<void> {
    this.sending ??= this.sendOnce().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendOnce(): Promise<void> {
    for (const timer of ["serverPause", "serverMost", "again"] as const) {
      window.clearTimeout(this.timers[timer]);
      this.timers[timer] = undefined;
    }
    const changes = this.changes;
    const { revision, next, base, state } = this;
    // Where it was turned away, the way is tried first, so that a long text does not travel in vain.
    const mayGo = state.elsewhere === null && !TURNED_AWAY.includes(state.trouble);
    const text = this.isUnsent && mayGo ? this.options.read() : null;
    const answer = await this.options.send({ revision, next, base, text });
    await this.take(answer, changes, text);
  }

  private async take(answer: KeepAnswer, changes: number, text: WrittenText | null): Promise<void> {
    if (answer.kind === "kept" || answer.kind === "elsewhere") {
      const { here, current } = answer;
      this.update({ here, overtaken: current.id === this.base ? null : current, trouble: null, refusal: null });
    }
    if (answer.kind === "kept") {
      this.follow(answer.revision);
      if (text) {
        this.onServer = changes;
        await this.clearIfNothingNew(changes);
      }
    } else if (answer.kind === "elsewhere") {
      if (isSameText(answer.text, this.options.read())) {
        this.follow(answer.text.revision);
        this.onServer = changes;
        await this.clearIfNothingNew(changes);
      } else this.update({ elsewhere: answer.text });
    } else {
      const refusal = answer.kind === "refused" ? answer.words : null;
      const nowhere = this.isUnsent && !this.options.device;
      this.update({ trouble: answer.kind, refusal, ...(nowhere ? { place: "nowhere" as const } : {}) });
      if (answer.kind !== "refused") this.timers.again = window.setTimeout(this.sendAgain, TRIES_AGAIN_AFTER);
      return;
    }
    if (this.isUnsent && !this.state.elsewhere) this.timers.serverPause ??= window.setTimeout(this.sendAgain, ON_SERVER.pause);
  }

  /** The server has the text as it was after so many changes: when nothing was typed since, the device need not keep it. */
  private async clearIfNothingNew(changes: number): Promise<void> {
    if (this.changes !== changes) return;
    this.update({ place: "server" });
    await this.options.device?.clear(this.options.tab).catch(() => {});
    if (this.changes !== changes) await this.keepOnDevice();
  }

  private update(changed: Partial<KeeperState>): void {
    this.state = { ...this.state, ...changed };
    this.options.tell(this.state);
  }
}

/** A name for the next keeping that no other tab or device gives. */
const nameOfKeeping = (): number => ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 2) + 1;
