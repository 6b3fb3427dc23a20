// The page map: where in the document the issues are, a lane for each kind. A picture beside the list, never instead of it.
import { el, svg } from "./dom.mjs";
import { ways } from "./effects.mjs";
import { say } from "./words.mjs";

const LANES = [
  ["breaks", ["breaks", "headings", "layout", "furniture"]],
  ["marks", ["widths", "punctuation", "pairs", "spacing", "numerals"]],
  ["words", ["words", "characters", "script", "document"]],
  ["passages", ["passages"]],
  ["gaps", ["gaps", "numbering"]],
];
const BINS = 240;
const WIDTH = 960;
const LANE = 9;

export function pageMap(desk) {
  const { model, decisions } = desk;
  const length = Math.max(model.source.length, 1);
  const lanes = LANES.map(([name, families]) => ({
    name,
    families,
    issues: model.issues.filter((issue) => families.includes(model.family(issue))),
  })).filter((lane) => lane.issues.length);
  if (!lanes.length) return null;
  const x = (offset) => (offset / length) * WIDTH;
  const height = lanes.length * LANE + 2;
  const heads = model.articles.map(([start]) =>
    svg("line", { class: "head", x1: x(start), x2: x(start), y1: 0, y2: height }),
  );
  const ticks = lanes.flatMap((lane, number) => ticksOf(desk, lane, number, x));
  const moves = model.issues.filter((issue) => issue.detailed).flatMap((issue) => arcs(issue, decisions, x, height));
  const picture = svg(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} ${height}`,
      preserveAspectRatio: "none",
      "aria-hidden": "true",
      on: { click: (event) => jump(desk, event, length) },
    },
    heads,
    ticks,
    moves,
  );
  const names = lanes.map((lane) => el("span", {}, say(`lane-${lane.name}`)));
  const said = lanes.map((lane) => `${say(`lane-${lane.name}`)} ${lane.issues.length}`).join(say("list-comma"));
  return el(
    "figure.map",
    {},
    el("figcaption.sr", {}, `${say("map")}${say("colon")}${said}`),
    el("div.lanes", { "aria-hidden": "true" }, names),
    picture,
  );
}

/** A tick for each stretch of the document that has issues of the lane: paler for what is settled. */
function ticksOf(desk, lane, number, x) {
  const bins = new Map();
  for (const issue of lane.issues) {
    const bin = Math.min(Math.floor((issue.start / Math.max(desk.model.source.length, 1)) * BINS), BINS - 1);
    const state = desk.decisions.state(issue);
    const open = state === "open" || state === "asked";
    const held = bins.get(bin) ?? { open: "", count: 0 };
    held.count++;
    if (open && !desk.model.automatic(issue) && (held.open === "" || issue.severity === "error"))
      held.open = issue.severity;
    bins.set(bin, held);
  }
  const width = Math.max((x(desk.model.source.length) - x(0)) / BINS - 0.6, 1);
  return [...bins].map(([bin, held]) =>
    svg("rect", {
      class: held.open ? `tick ${held.open}` : "tick done",
      x: x((bin / BINS) * desk.model.source.length).toFixed(1),
      y: number * LANE + 2,
      width: (held.open ? Math.max(width, 3) : width).toFixed(1),
      height: LANE - 3,
      opacity: held.open ? 1 : Math.min(0.35 + held.count * 0.12, 1).toFixed(2),
    }),
  );
}

/** From where a passage is taken to where it goes. */
function arcs(issue, decisions, x, height) {
  if (decisions.get(issue.id)?.verdict === "decline") return [];
  return ways(issue).map(([from, to]) =>
    svg("path", {
      class: "move",
      d: `M${x(from).toFixed(1)} ${height - 3} Q${((x(from) + x(to)) / 2).toFixed(1)} ${-height / 2} ${x(to).toFixed(1)} ${height - 3}`,
    }),
  );
}

function jump(desk, event, length) {
  const box = event.currentTarget.getBoundingClientRect();
  const offset = Math.round(((event.clientX - box.left) / box.width) * length);
  desk.goTo("s", Math.min(offset, length - 1), offset + 1);
}
