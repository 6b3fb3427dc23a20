// Where the decisions of a page that is served are kept: with its server, which writes them into the decisions file before it
// answers, and gives the engine's text back. docs/outputs.md describes the channel.
import { cleanRow, same } from "./decisions.mjs";
import { Store } from "./keep.mjs";
import { say } from "./words.mjs";

const PATIENCE = 3000; // milliseconds until what could not be sent is sent again
const LONGEST = 60000; // milliseconds that the server may take for an answer

/** The server answered that it could not save, and why. */
class Refusal extends Error {}

/**
 * Each step goes out at once, one request at a time, in order. With each decision goes what this window took to be held
 * (`before`); where the file holds something else by now, another window or person decided, and the editor is asked.
 */
export class ServerKeeper {
  /**
   * @param {Decisions} decisions
   * @param {{url: string, revision: number, decisions: Object}} channel
   * @param {function(string, string=)} tellState idle, saving, saved or failed
   * @param {function(Object, Map, Map)} takeRun the data of a new run, what is held, what is not sent yet
   * @param {function(Array<{id, held, wanted}>)} ask about decisions that were not saved
   */
  constructor(decisions, channel, tellState, takeRun, ask) {
    Object.assign(this, { decisions, channel, tellState, takeRun, ask });
    this.revision = channel.revision;
    this.held = rowsOf(channel.decisions); // as the server said last
    this.due = new Map(); // what is to be sent
    this.before = new Map(); // for each of them, what was held when it was decided
    this.tried = new Map(); // rows that were sent and not answered: any of them may have been saved
    this.touched = new Set(); // whatever was to be sent by this window
    this.busy = false;
    this.taking = false;
  }

  /** Take up what the file holds beside the run (notes), and what could not be sent when this page was last open. */
  begin() {
    const left = new Store(this.decisions.model.document.sha256).read();
    for (const [id, row] of Object.entries(left?.due ?? {})) {
      this.due.set(id, row && cleanRow(row));
      this.touched.add(id);
    }
    for (const [id, row] of Object.entries(left?.before ?? {})) this.before.set(id, row && cleanRow(row));
    this.adopt();
    this.tellState("idle");
    this.send();
    window.addEventListener("online", () => this.send());
    document.addEventListener("visibilitychange", () => document.hidden || this.send(true));
    window.addEventListener("focus", () => this.send(true));
  }

  /** What the page is to show: what the run and the file hold, and above it what is not sent yet. */
  rows() {
    const rows = new Map([...this.decisions.begun, ...this.held]);
    for (const [id, row] of this.due) row ? rows.set(id, row) : rows.delete(id);
    return new Map([...rows].filter(([id]) => this.decisions.model.byId.has(id)));
  }

  adopt() {
    this.taking = true;
    this.decisions.adopt(this.rows());
    this.taking = false;
  }

  /** @param {string[]} ids of the issues whose decisions changed */
  save(ids) {
    if (this.taking) return;
    for (const id of ids) {
      if (!this.due.has(id)) this.before.set(id, this.held.get(id) ?? null);
      this.due.set(id, this.decisions.get(id) ?? null);
      this.touched.add(id);
    }
    this.remember();
    this.send();
  }

  /** Let what is not sent outlive this page; what other windows left there stays. */
  remember() {
    const store = new Store(this.decisions.model.document.sha256);
    const left = store.read() ?? { due: {}, before: {} };
    for (const id of this.touched) {
      delete left.due[id];
      delete left.before[id];
    }
    Object.assign(left.due, Object.fromEntries(this.due));
    Object.assign(left.before, Object.fromEntries(this.before));
    store.write(left);
  }

  /** @param {boolean} look ask the server even where there is nothing to send: others may have decided */
  async send(look = false) {
    if (this.busy || (!this.due.size && !look)) return;
    this.busy = true;
    window.clearTimeout(this.timer);
    const sent = new Map(this.due);
    if (sent.size) this.tellState("saving");
    let again = 50;
    try {
      const { status, answer } = await this.post(sent);
      if (status === 200) this.answered(sent, answer);
      else throw new Refusal(answer.message ?? String(status));
    } catch (trouble) {
      again = PATIENCE;
      for (const [id, row] of sent) this.tried.set(id, [...(this.tried.get(id) ?? []), row]);
      const said = trouble instanceof Refusal ? say("kept-server-refused", { what: trouble.message }) : "";
      if (this.due.size) this.tellState("failed", said);
    }
    this.busy = false;
    if (this.due.size) this.timer = window.setTimeout(() => this.send(), again);
  }

  async post(sent) {
    const before = Object.fromEntries([...sent.keys()].map((id) => [id, this.before.get(id) ?? null]));
    const answer = await fetch(`${this.channel.url}decisions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ revision: this.revision, decisions: Object.fromEntries(sent), before }),
      signal: AbortSignal.timeout(LONGEST),
    });
    return { status: answer.status, answer: await answer.json().catch(() => ({})) };
  }

  answered(sent, { revision, decisions, conflicts, data }) {
    this.held = rowsOf(decisions);
    const asked = [];
    for (const [id, row] of sent) {
      const conflict = conflicts?.[id];
      const later = this.due.get(id) !== row; // decided again meanwhile
      if (conflict) {
        const held = conflict.held ? cleanRow(conflict.held) : null;
        if (this.tried.get(id)?.some((one) => same(one, held))) {
          this.before.set(id, held); // a step of our own, whose answer was lost
          continue;
        }
        if (later) continue; // the later step will be asked about
        asked.push({ id, held, wanted: row });
      }
      this.tried.delete(id);
      if (later) this.before.set(id, row);
      else {
        this.due.delete(id);
        this.before.delete(id);
      }
    }
    this.remember();
    const fresh = revision !== this.revision;
    this.revision = revision;
    if (sent.size || this.due.size)
      this.tellState(asked.length ? "failed" : "saved", asked.length ? say("kept-conflict") : "");
    if (data) this.takeRun(data, this.held, this.due);
    else if (fresh || asked.length) this.adopt();
    if (asked.length) this.ask(asked);
  }
}

const rowsOf = (rows) => new Map(Object.entries(rows ?? {}).map(([id, row]) => [id, cleanRow(row)]));
