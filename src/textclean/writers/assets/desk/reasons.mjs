// What a card shows beside its message: the offers and what each would do, the reasons, related places, two copies compared.
import { lineColumn, pageOf } from "./align.mjs";
import { begun, cut, el, gap, quoted, shown } from "./dom.mjs";
import { counted, describe, placeOf } from "./effects.mjs";
import { known, listPause, surety } from "./model.mjs";
import { say } from "./words.mjs";

/** Line and column in the source; of a PDF the page before them. */
export function placeName(model, issue) {
  const place = lineColumn(model.lines, issue.start).join(":");
  const page = pageOf(model.document.pages ?? [], issue.start);
  return page ? say("place-on-page", { page: String(page), place }) : place;
}

/** What each offer of an issue would do. */
export function fixes(desk, story, issue) {
  const { model } = desk;
  const told = issue === story.primary ? null : el("span.code", {}, `${placeName(model, issue)} ${issue.code}`);
  const items = issue.offers.map((offer) => {
    const label = model.label(offer);
    return el(
      "li.fix",
      {},
      el(
        "p.act",
        {},
        label ? el("b", {}, shown(label)) : null,
        el("span.safety", {}, known("safety", offer.safety)),
        offer.composes ? null : el("span.safety", {}, say("needs-run")),
      ),
      route(model, offer),
      describe(model, offer),
    );
  });
  const many = issue.offers.length > 1;
  return [
    el("h4", {}, say(many ? "choose-one" : "proposal"), " ", told),
    many ? el("ol.fixes", {}, items) : el("ul.fixes.one", {}, items),
  ];
}

/** From which article to which a passage moves. */
function route(model, offer) {
  for (const edit of offer.edits) {
    const move = edit.insert.find((piece) => typeof piece !== "string" && piece.length === 2);
    if (!move) continue;
    const [from, to] = [move[0], edit.start].map((at) => model.articles[model.article(at)]?.[1]);
    if (!from || !to || from === to) return null;
    return el("p.does", {}, say("route-from"), begun(from, 24), " → ", begun(to, 24));
  }
  return null;
}

export function reasons(desk, issue) {
  const found = desk.model.reasons(issue);
  const notes = [
    issue.blocked && say("blocked"),
    issue.undecided && say("undecided"),
    desk.outcome.unsure.has(issue.id) && say("needs-run"),
  ];
  const rows = [];
  if (found.length)
    rows.push(
      el("dt", {}, say("evidence")),
      el(
        "dd",
        {},
        el(
          "ul.reasons-list",
          {},
          found.map((one) => el("li", {}, quoted(one))),
        ),
      ),
    );
  for (const note of notes.filter(Boolean)) rows.push(el("dd", {}, note));
  const sure = surety(issue);
  if (sure) {
    const figure = el("span.num", {}, issue.score.toFixed(2));
    rows.push(el("dt", {}, say("confidence")), el("dd", {}, sure, " ", figure));
  }
  return rows.length ? el("dl.reasons", {}, rows) : null;
}

export function related(desk, issue) {
  const { model } = desk;
  const rest = issue.related.filter((place, number) => number !== issue.compared?.[0]).slice(0, 12);
  if (!rest.length) return null;
  const items = rest.map((place) => {
    if (place.length > 3) {
      const [path, line, column, role, words] = place;
      return el("li", {}, known("role", role), " ", quoted(path, 60), ` ${line}:${column} `, quoted(words, 60));
    }
    const [start, end, role] = place;
    const press = (event) => {
      event.preventDefault();
      desk.goTo("s", start, end, false, "here", issue.id);
    };
    return el(
      "li",
      {},
      known("role", role),
      " ",
      el("a", { href: `#${issue.id}`, on: { click: press } }, placeOf(model, start, end)),
      " ",
      quoted(model.source.slice(start, end), 60, model.document.lang),
    );
  });
  return [el("h4", {}, say("related")), el("ul.related", {}, items)];
}

/**
 * The two copies of a passage one under the other, as the run's own edits leave them: equal words pale, differences marked
 * in both.
 */
export function strip(desk, issue) {
  if (!issue.compared) return null;
  const { model } = desk;
  const lang = model.document.result;
  const [number, codes] = issue.compared;
  const rows = [[], []];
  const lacks = [0, 0];
  let [equal, same] = [0, true];
  for (const [alike, ...words] of codes) {
    if (alike) equal += words[0];
    else if (words.join("").trim()) same = false;
    const sizes = words.map((one) => (alike || !one.trim() ? 0 : counted(one)));
    rows.forEach((row, side) => {
      if (alike) row.push(el("span.eq", {}, shown(words[1]), words[2] ? [gap(), shown(words[2])] : null));
      else if (words[side]) row.push(el("mark.diff", {}, cut(words[side], 160)));
      else row.push(el("span.lack", {}, "【　】"));
      lacks[side] += alike ? 0 : Math.max(sizes[1 - side] - sizes[side], 0);
    });
  }
  const said = [lacks[0] && say("other-has", { n: lacks[0] }), lacks[1] && say("this-has", { n: lacks[1] })];
  if (same) said.push(say("all-equal", { n: equal }));
  const copy = (key, start, end, row) =>
    el("p.copy", {}, el("span.at", {}, `${say(key)} ${placeOf(model, start, end)}`), el("bdi", { lang }, row));
  return el(
    "div.strip",
    {},
    el("h4", {}, say("compare")),
    copy("this-copy", issue.start, issue.end, rows[0]),
    copy("the-other", ...issue.related[number].slice(0, 2), rows[1]),
    said.filter(Boolean).map((words) => el("p.verdict", {}, words)),
  );
}
