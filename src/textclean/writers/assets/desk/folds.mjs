// The automatic edits, folded by rule. The body of a fold is made when it is opened.
import { decideKind } from "./bulk.mjs";
import { editRow } from "./cards.mjs";
import { byId, button, el, quoted, refill, shown } from "./dom.mjs";
import { flash } from "./going.mjs";
import { listPause } from "./model.mjs";
import { counted, pick, say } from "./words.mjs";

const EDITS = 100;

/** The fold of the automatic edits of a rule. */
export function fold(list, kind) {
  const { desk } = list;
  const rule = desk.model.rules[kind.code];
  const pairs = kind.pairs
    .slice(0, 6)
    .map(([before, after, count]) =>
      el(
        "span.pair",
        {},
        el("del", {}, shown(before)),
        "→",
        after ? el("ins", {}, shown(after)) : say("nothing"),
        ` ${counted(count)}`,
      ),
    );
  const box = el(
    "details.kind",
    { id: `k-${kind.code}`, "data-kind": kind.code },
    el(
      "summary",
      {},
      el("span.title", {}, shown(pick(rule.title))),
      el("span.count", {}, `×${counted(kind.issues.length)}`),
      pairs,
      el("span.off-count", {}),
      el("span.code", {}, kind.code),
    ),
  );
  box.addEventListener("toggle", () => box.open && box.childElementCount === 1 && openFold(list, box, kind));
  dressFold(list, box, kind);
  return box;
}

function openFold(list, box, kind) {
  const rule = list.desk.model.rules[kind.code];
  const bulk = el(
    "p.bulk",
    {},
    button(say("decline-kind"), () => decideKind(list.desk, kind, "decline"), { css: ".small" }),
    button(say("restore-kind"), () => decideKind(list.desk, kind, null), { css: ".small" }),
  );
  box.append(el("p.why", {}, quoted(pick(rule.why))), bulk, el("ol.edits", {}), el("p.more", {}));
  moreEdits(list, box, kind);
}

function moreEdits(list, box, kind) {
  const rows = box.querySelector(".edits");
  for (const issue of kind.issues.slice(rows.childElementCount, rows.childElementCount + EDITS))
    rows.append(editRow(list.desk, issue));
  const rest = kind.issues.length - rows.childElementCount;
  refill(
    box.querySelector(".more"),
    rest > 0 ? button(say("show-more", { n: rest }), () => moreEdits(list, box, kind)) : null,
  );
}

/** How many of them are taken back, or superseded. */
export function dressFold(list, box, kind) {
  const off = kind.issues.reduce((sum, issue) => sum + (list.desk.decisions.get(issue.id)?.verdict === "decline"), 0);
  const over = kind.issues.reduce((sum, issue) => sum + list.desk.decisions.superseded.has(issue), 0);
  const said = [off && say("taken-back", { n: off }), over && say("superseded-in-kind", { n: over })].filter(Boolean);
  refill(box.querySelector(".off-count"), said.length ? said.join(listPause()) : null);
}

/** Show an automatic edit in its fold. */
export function reveal(list, issue) {
  const box = byId(`k-${issue.code}`);
  const kind = list.desk.model.kinds.find((one) => one.code === issue.code);
  if (!box || !kind) return;
  if (box.childElementCount === 1) openFold(list, box, kind);
  box.open = true;
  while (!byId(`i-${issue.id}`) && box.querySelector(".more button")) moreEdits(list, box, kind);
  const row = byId(`i-${issue.id}`);
  if (!row) return;
  flash(row);
  list.scroll(row);
  row.querySelector("button").focus({ preventScroll: true });
}
