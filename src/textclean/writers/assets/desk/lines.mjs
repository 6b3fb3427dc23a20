// The lines of the two texts as elements, with their marks.
import { cut, el, refill, shown } from "./dom.mjs";
import { ways } from "./effects.mjs";
import { piecesOf } from "./marks.mjs";
import { say } from "./words.mjs";

/** One line with its marks. */
export function drawLine(panes, content, side, line, marks) {
  const text = side === "s" ? panes.desk.model.source : panes.outcome.text;
  const proof = side === "r" && panes.view === "proof";
  if (proof) return;
  const nodes = [];
  for (const piece of piecesOf(marks, line.start, line.stop)) {
    for (const mark of piece.begins) {
      if (side === "r" && panes.view === "markup" && mark.part) nodes.push(struck(panes, mark));
      if (mark.css.includes("moved first")) nodes.push(hop(mark, side));
      if (mark.start === mark.end) nodes.push(link(panes, mark, [], "gap"));
    }
    const words = text.slice(piece.start, Math.min(piece.end, line.end));
    const nodesOf = placed(words, piece.start - line.start);
    if (!piece.top) nodes.push(nodesOf);
    else if (words)
      nodes.push(
        link(
          panes,
          piece.top,
          nodesOf,
          side === "r" && panes.view === "markup" && piece.top.part && !piece.top.css.includes("seam") ? "ins" : "",
        ),
      );
    const breaks = piece.top && piece.top.css.includes("join") && piece.begins.includes(piece.top);
    if (breaks) nodes.push(link(panes, piece.top, [el("span.brk", {}, "⏎")], "brk-link"));
  }
  refill(content, nodes);
}

/** In the view with marks: what stood there. */
function struck(panes, mark) {
  const { row } = mark.part;
  const words = panes.desk.model.source.slice(row.start, row.end);
  if (!words || mark.css.includes("seam")) return mark.css.includes("seam") ? el("span.brk", {}, "⏎") : null;
  return el("del", {}, cut(words, 300));
}

function link(panes, mark, nodes, kind) {
  const tag = kind === "ins" ? "ins" : "a";
  return el(
    `${tag}.m.${`${mark.css} ${kind}`.trim().split(/ +/).join(".")}`,
    {
      "data-issue": mark.issue.id,
      href: tag === "a" ? `#i-${mark.issue.id}` : null,
      tabindex: "-1",
      "aria-label": nodes.length ? null : panes.desk.model.title(mark.issue),
    },
    nodes,
  );
}

/** The way to the other place of a moved passage. */
function hop(mark, side) {
  const [key, arrow] = side === "s" ? ["moved-to", "→"] : ["moved-from", "←"];
  return el(
    "a.hop",
    {
      href: `#i-${mark.issue.id}`,
      tabindex: "-1",
      "data-hop": side === "s" ? "r" : "s",
      "data-issue": mark.issue.id,
      title: say(key),
    },
    ways(mark.issue).length ? `${arrow} ${say(key)}` : arrow,
  );
}

/** Whether a line has something to show: words, or a mark that begins in it. */
export function isShown(text, line, marks) {
  if (marks?.some((mark) => mark.start >= line.start && mark.start < line.stop && !mark.css.includes("made join")))
    return true;
  return text.slice(line.start, line.end).trim() !== "";
}

/** The text and the number of the line that an element shows. */
export function whichLine(content) {
  const side = content.closest(".src") ? "s" : "r";
  return { side, number: content.closest(".row").row[side][0] + content.nth };
}

/** Text nodes that know where they stand in their line. */
export function placed(words, start) {
  let at = start;
  return shown(words).map((node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      at = start + words.indexOf(node.data, at - start);
      node.from = at;
      at += node.data.length;
    }
    return node;
  });
}
