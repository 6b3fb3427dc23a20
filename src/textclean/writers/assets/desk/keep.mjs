// Where the decisions of a page opened as a file are kept: in the browser, under the document's hash. What cannot be kept
// is said at once, and nothing that is shown as saved is lost. A page that is served keeps them with its server (served.mjs).
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
