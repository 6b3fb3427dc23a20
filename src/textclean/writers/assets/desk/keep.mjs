// Where decisions are kept: a page opened as a file keeps them in the browser under the document's hash; a page that is
// served sends each step to its server. What cannot be kept is said at once, and nothing that is shown as saved is lost.
import { say } from "./words.mjs";

const PREFIX = "textclean:";

/** The browser's storage. It may be forbidden, full, or gone in a private window. */
export class Store {
  constructor(sha256) {
    this.key = PREFIX + sha256;
  }

  read(key = this.key) {
    try {
      return JSON.parse(window.localStorage.getItem(key) ?? "null");
    } catch {
      return null;
    }
  }

  write(value, key = this.key) {
    try {
      window.localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }
}

/**
 * Keeps the decisions of a page that was opened as a file. Each save puts its own changes into what is kept now, so that
 * two windows do not undo one another; a page that is opened never writes before it has read.
 */
export class FileKeeper {
  constructor(decisions, tellState) {
    this.decisions = decisions;
    this.tellState = tellState;
    this.store = new Store(decisions.model.document.sha256);
    this.taking = false;
  }

  /** Take up what was decided here before, and follow other windows with this document. */
  begin() {
    this.take();
    window.addEventListener("storage", (event) => {
      if (event.key !== this.store.key || !event.newValue) return;
      this.take();
      this.tellState("saved", say("kept-elsewhere"));
    });
    this.tellState(this.store.write(1, `${PREFIX}probe`) ? "idle" : "failed");
  }

  take() {
    const kept = this.store.read();
    if (!kept?.rows) return;
    this.taking = true;
    this.decisions.adopt(Object.entries(kept.rows));
    this.taking = false;
  }

  /** @param {string[]} ids of the issues whose decisions changed */
  save(ids) {
    if (this.taking) return;
    const rows = this.store.read()?.rows ?? Object.fromEntries(this.decisions.begun);
    for (const id of ids) {
      const row = this.decisions.get(id);
      if (row) rows[id] = row;
      else delete rows[id];
    }
    this.tellState(this.store.write({ rows }) ? "saved" : "failed");
  }
}

/**
 * Keeps the decisions of a page that is served: each step goes out at once, one request at a time, in order. What comes
 * back may be a new run; see docs/design.md for the channel.
 */
export class ServerKeeper {
  constructor(decisions, channel, tellState, takeRun) {
    Object.assign(this, {
      decisions,
      channel,
      tellState,
      takeRun,
      due: new Map(),
      busy: false,
      revision: channel.revision,
    });
  }

  begin() {
    const waiting = new Store(this.decisions.model.document.sha256).read();
    for (const [id, row] of Object.entries(waiting?.due ?? {})) this.due.set(id, row);
    this.tellState("idle");
    if (this.due.size) this.send();
    window.addEventListener("online", () => this.send());
  }

  /** @param {string[]} ids of the issues whose decisions changed */
  save(ids) {
    for (const id of ids) this.due.set(id, this.decisions.get(id) ?? null);
    this.remember();
    this.send();
  }

  remember() {
    new Store(this.decisions.model.document.sha256).write({ due: Object.fromEntries(this.due) });
  }

  async send() {
    if (this.busy || !this.due.size) return;
    this.busy = true;
    this.tellState("saving");
    const sent = new Map(this.due);
    try {
      const answer = await fetch(`${this.channel.url}decisions`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ revision: this.revision, decisions: Object.fromEntries(sent) }),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const { revision, decisions, data } = await answer.json();
      for (const [id, row] of sent) if (this.due.get(id) === row) this.due.delete(id);
      this.remember();
      this.revision = revision;
      this.failed = false;
      this.tellState("saved");
      if (data) this.takeRun(data, new Map(Object.entries(decisions ?? {})), this.due);
    } catch {
      this.failed = true;
      this.tellState("failed");
      window.setTimeout(() => this.send(), 3000);
    } finally {
      this.busy = false;
    }
    if (this.due.size && !this.failed) window.setTimeout(() => this.send(), 50);
  }
}
