// What each issue comes to under a set of decisions: the edits that are made, and what only a run can know.

const LINE_END = /[\n\r]/;
const BRACKETS = "([{（［｛";

/**
 * What each issue comes to under the decisions.
 *
 * @param {Model} model
 * @param {Map<string, Object>} decisions by id
 * @returns {{rows: Array, unsure: Set<string>}} kept edits in the order made, and issues of which only a run knows
 */
export function chosen(model, decisions) {
  const gone = new Set();
  const unsure = new Set();
  const rows = [];
  for (const issue of model.issues) {
    const decision = decisions.get(issue.id);
    if (!decision && !issue.decision && issue.status !== "fixed") continue;
    const offer = offerOf(model, issue, decision);
    const base = issue.offers[0];
    const missed = offer && !decision?.text && offer === base ? issue.needs.filter((id) => gone.has(id)) : [];
    if (missed.length) unsure.add(issue.id);
    if (missed.length && !swallows(model, offer, missed)) {
      gone.add(issue.id);
    } else if (!offer) {
      if (base) gone.add(issue.id);
    } else if (!offer.composes) {
      unsure.add(issue.id);
    } else {
      const extra = issue.status !== "fixed" || offer !== base;
      offer.edits.forEach((edit, number) =>
        rows.push({
          ...edit,
          key: `${issue.id}/${number}`,
          issue,
          number,
          extra,
          reworded: offer.label === "reworded" && extra,
        }),
      );
    }
  }
  const edges = edgesOf(model, gone);
  const parted = partedBy(model, rows, gone);
  for (const id of parted) unsure.add(id);
  const held =
    edges.size || parted.size
      ? rows.filter((row) => !parted.has(row.issue.id) && !across(row, edges, model, unsure))
      : rows;
  held.push(...tailsOf(model, gone));
  return { rows: held, unsure, gone };
}

/** White space that went with what is now taken back: the run takes it away all the same, in the name of another rule. */
function tailsOf(model, gone) {
  const taken = gone.size ? model.tailed.filter((issue) => gone.has(issue.id)) : [];
  if (!taken.length) return [];
  const off = new Set(
    model.kinds.filter((kind) => kind.issues.every((one) => gone.has(one.id))).map((kind) => kind.code),
  );
  return taken.flatMap((issue) =>
    issue.tails
      .filter(([, , code]) => !off.has(code))
      .map(([start, end], number) => ({
        ...{ start, end, insert: [], over: [], issue, number },
        ...{ key: `${issue.id}/tail-${number}`, tail: true, extra: false, reworded: false },
      })),
  );
}

/** The offer that holds for an issue: what was decided, else what the run did by itself. */
export function offerOf(model, issue, decision) {
  if (decision?.verdict === "decline") return null;
  if (decision?.verdict === "accept") {
    if (typeof decision.text === "string") return rewording(issue, decision.text);
    if (decision.choice) return issue.offers.find((offer) => offer.label === decision.choice) ?? null;
    return issue.offers[0] ?? null;
  }
  if (issue.status === "fixed" && !issue.decision) return issue.offers[0] ?? null;
  const first = issue.offers[0];
  const alone = issue.offers.length === 1 && first.safety === "safe" && !issue.blocked;
  return issue.decision && alone && !model.checking ? first : null; // a decision was forgotten: the run decides again
}

function rewording(issue, text) {
  const made = issue.offers.find((offer) => offer.label === "reworded");
  if (made && text === (issue.decision?.text ?? null)) return made;
  const insert = text ? [text] : [];
  return {
    safety: "manual",
    label: "reworded",
    composes: true,
    edits: [{ start: issue.start, end: issue.end, insert, over: [] }],
  };
}

/** Whether an offer takes out, words and all, the places of these issues: what stood there matters no more. */
function swallows(model, offer, ids) {
  if (offer.edits.some((edit) => edit.insert.length)) return false;
  const inside = ({ start, end }) => offer.edits.some((edit) => edit.start <= start && end <= edit.end);
  return ids.every((id) => model.byId.get(id)?.offers[0]?.edits.every(inside));
}

/** Brackets that a break parts which is back: a pair is looked for in one line. */
function partedBy(model, rows, gone) {
  const found = new Set();
  const breaks = [];
  for (const id of gone) {
    const issue = model.byId.get(id);
    for (const edit of issue?.status === "fixed" ? issue.offers[0].edits : []) {
      const joins = !edit.insert.some((piece) => typeof piece !== "string" || LINE_END.test(piece));
      const words = model.source.slice(edit.start, edit.end);
      if (joins && !words.trim() && LINE_END.test(words)) breaks.push(edit.start);
    }
  }
  if (!breaks.length) return found;
  for (let index = 1; index < rows.length; index += 1) {
    const [one, other] = [rows[index - 1], rows[index]];
    if (one.issue !== other.issue || one.extra || !BRACKETS.includes(model.source[one.start])) continue;
    if (breaks.some((at) => one.end <= at && at < other.start)) found.add(one.issue.id);
  }
  return found;
}

/** Where lines that were taken out by themselves (furniture) begin and end, and are back now. */
function edgesOf(model, gone) {
  const edges = new Set();
  for (const id of gone) {
    const issue = model.byId.get(id);
    for (const edit of issue?.status === "fixed" ? issue.offers[0].edits : []) {
      const words = model.source.slice(edit.start, edit.end);
      if (!edit.insert.length && words.trim() && LINE_END.test(words)) edges.add(edit.start).add(edit.end);
    }
  }
  return edges;
}

/** Whether an accepted join closes the text over lines that are back: it waits for a run. */
function across(row, edges, model, unsure) {
  if (!row.extra || !(edges.has(row.start) || edges.has(row.end))) return false;
  const white = !model.source.slice(row.start, row.end).trim() && row.start < row.end;
  if (!white || row.insert.some((piece) => typeof piece !== "string" || piece.trim())) return false;
  unsure.add(row.issue.id);
  return true;
}
