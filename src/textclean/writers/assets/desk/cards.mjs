// A story: what is wrong, why we think so, what each action would do, and the actions.
import { acceptAlike, alike, decideRule, sameRule } from "./bulk.mjs";
import { lineColumn } from "./align.mjs";
import { compose } from "./compose.mjs";
import { begun, button, el, quoted, shown } from "./dom.mjs";
import { describe } from "./effects.mjs";
import { MARKS, known, reasonPause } from "./model.mjs";
import { fixes, placeName, reasons, related, strip } from "./reasons.mjs";
import { placeNow, wordsAt } from "./superseded.mjs";
import { has, pick, say } from "./words.mjs";

const dot = () => el("span.dot", { "aria-hidden": "true" }, " · ");

/** A link to the place of an issue in one of the texts. */
export function placeLink(desk, issue, side) {
  const lines = side === "s" ? desk.model.lines : desk.outcome.lines;
  const at = side === "s" ? issue.start : placeNow(desk.outcome, issue)[0];
  const name = side === "s" ? placeName(desk.model, issue) : lineColumn(lines, at).join(":");
  const press = (event) => {
    event.preventDefault();
    desk.go(issue, side);
  };
  return [
    say(side === "s" ? "source" : "result"),
    " ",
    el("a", { href: `#${side}-${issue.id}`, on: { click: press } }, name),
  ];
}

/** Where an issue stands, and in which article. */
export function whereOf(desk, issue) {
  const article = desk.model.articles[desk.model.article(issue.start)];
  return [
    placeLink(desk, issue, "s"),
    dot(),
    placeLink(desk, issue, "r"),
    article ? [dot(), begun(article[1], 24)] : null,
  ];
}

/** The head of a story in the list: always there, one tab stop. */
export function storyHead(desk, story, open) {
  const { model, decisions } = desk;
  const issue = story.primary;
  const state = decisions.settled(story) ? decisions.state(deciding(desk, story)) : decisions.state(issue);
  return el(
    "h3",
    {},
    el(
      "button.head",
      {
        type: "button",
        "aria-expanded": String(open),
        "data-story": story.id,
        on: { click: () => desk.list.toggle(story) },
      },
      el(`span.sev.${story.severity}`, {}, `${MARKS[story.severity]} ${known("level", story.severity)}`),
      el("span.title", {}, shown(model.title(issue))),
      el("span.place", {}, placeName(model, issue)),
      el("span.end", {}, el("span.code", {}, issue.code), " ", el(`span.state.${state}`, {}, say(`state-${state}`))),
      open ? null : el("span.brief", {}, begun(model.message(issue), 160)),
    ),
  );
}

/** The issue of a story that bears its decision. */
export function deciding(desk, story) {
  return (
    story.issues.find((issue) => desk.decisions.get(issue.id)?.verdict) ??
    story.issues.find((issue) => desk.decisions.get(issue.id)) ??
    story.primary
  );
}

/** The body of a story. */
export function storyBody(desk, story) {
  const { model } = desk;
  const issue = story.primary;
  const others = story.issues.slice(1);
  const rule = model.rules[issue.code];
  return [
    el("p.where", {}, whereOf(desk, issue)),
    el("p.msg", {}, quoted(model.message(issue))),
    strip(desk, issue),
    story.issues.filter((one) => one.offers.length).map((one) => fixes(desk, story, one)),
    reasons(desk, issue),
    actions(desk, story),
    noteLine(desk, story),
    others.length
      ? [
          el("h4", {}, say("same-cause")),
          el(
            "ul.members",
            {},
            others.map((one) =>
              el(
                "li",
                { id: `i-${one.id}` },
                el("span.where", {}, whereOf(desk, one)),
                el("br"),
                quoted(model.message(one)),
                " ",
                el("span.code", {}, one.code),
              ),
            ),
          ),
        ]
      : null,
    related(desk, issue),
    el(
      "details.about",
      {},
      el("summary", {}, say(story.issues.some((one) => one.offers.length) ? "why" : "why-told"), " ", el("span.code", {}, `${issue.code} ${rule.name}`)),
      el("p", {}, shown(pick(rule.summary))),
      el("p", {}, shown(pick(rule.why))),
      el("p.id", {}, issue.id),
    ),
  ];
}

const actionWord = (verb, issue, desk) => {
  const keys = [issue.offers[0]?.label, desk.model.family(issue)].map((name) => `${verb}-${name}`);
  return say(keys.find(has) ?? verb);
};

/** What settles a story without an offer: of a note, and of what is said of the whole text, there is nothing to leave. */
const seenWord = (story, model) =>
  story.severity === "note" || model.family(story.primary) === "document" ? "seen" : "seen-left";

/** The buttons. The first accept and the first decline have a key. */
function actions(desk, story) {
  const { decisions, model } = desk;
  const mendable = story.issues.filter((issue) => issue.offers.length);
  const buttons = [];
  let first = true;
  for (const issue of mendable) {
    for (const offer of issue.offers) {
      if (offer.label === "reworded") continue;
      const row = decisions.get(issue.id);
      const many = issue.offers.length > 1;
      const pressed =
        row?.verdict === "accept" &&
        row.text === undefined &&
        (!many || row.choice === offer.label || (!row.choice && offer === issue.offers[0]));
      const name = model.label(offer) || actionWord("accept", issue, desk);
      const place = mendable.length > 1 ? `${name} ${placeName(model, issue)}` : name;
      buttons.push(
        button(
          place,
          () => desk.accept(story, issue, many ? offer.label : ""),
          { css: ".take", "aria-pressed": String(pressed) },
          first ? "a" : "",
        ),
      );
      first = false;
    }
  }
  const declined =
    decisions.state(story.primary) === "declined" ||
    story.issues.every((issue) => decisions.get(issue.id)?.verdict === "decline");
  const refuse = mendable.length ? actionWord("decline", mendable[0], desk) : say(seenWord(story, model));
  buttons.push(
    button(
      refuse,
      () => desk.decline(story),
      { css: mendable.length ? ".refuse" : ".seen", "aria-pressed": String(declined) },
      "d",
    ),
  );
  if (!mendable.length) buttons.push(button(say("check-original"), () => desk.ask(story, say("check-original"))));
  buttons.push(button(say("reword"), () => desk.list.reword(story, mendable[0] ?? story.primary)));
  buttons.push(button(say("note"), () => desk.list.note(story), {}, "n"));
  buttons.push(button(say("skip"), () => desk.list.step(1), {}, "j"));
  if (story.issues.some((issue) => decisions.get(issue.id)))
    buttons.push(button(say("forget"), () => desk.forget(story)));
  const likes = alike(desk, story.primary).length;
  if (likes > 1 && mendable.length)
    buttons.push(button(say("all-alike", { n: likes }), () => acceptAlike(desk, story), {}, "A"));
  const ruled = sameRule(desk, story.primary).length;
  if (ruled > 1 && ruled !== likes && mendable.length) {
    buttons.push(button(say("all-of-rule", { n: ruled }), () => decideRule(desk, story.primary.code, "accept")));
  }
  if (ruled > 1)
    buttons.push(button(say(mendable.length ? "none-of-rule" : "leave-of-rule", { n: ruled }), () => decideRule(desk, story.primary.code, "decline")));
  return el("div.actions", { role: "group", "aria-label": say("actions") }, buttons);
}

/** What was decided beside the verdict: the editor's words, the note, the name. */
function noteLine(desk, story) {
  const row = desk.decisions.get(deciding(desk, story).id);
  if (!row) return null;
  const said = [];
  if (typeof row.text === "string") said.push(say("reworded-as"), row.text ? quoted(row.text, 200) : say("nothing"));
  if (row.note) said.push(el("span.noted", {}, say("note"), "：", quoted(row.note, 200)));
  if (row.because) said.push(el("span.noted", {}, quoted(row.because, 200)));
  if (row.by) said.push(el("span.by", {}, "—", quoted(row.by, 40)));
  return said.length ? el("p.decided", {}, said) : null;
}

/** One automatic edit. */
export function editRow(desk, issue) {
  const { model, decisions } = desk;
  const state = decisions.state(issue);
  const off = state === "undone" || state === "declined";
  const toggle = state !== "superseded" && button(say(off ? "apply-again" : "decline-one"), () => desk.flip(issue), {
    css: ".small",
    "aria-pressed": String(off),
  });
  return el(
    `li.edit${off || state === "superseded" ? ".off" : ""}`,
    { id: `i-${issue.id}`, "data-issue": issue.id },
    describe(model, issue.offers[0] ?? { edits: [] }, true),
    el(
      "p.meta",
      {},
      el("span.where", {}, placeLink(desk, issue, "s"), " → ", placeLink(desk, issue, "r")),
      el(`span.state.${state}`, {}, say(`state-${state}`)),
      toggle,
      el("span.because", {}, quoted(model.reasons(issue).join(reasonPause()) || model.message(issue), 120)),
    ),
  );
}

/**
 * What a rewording begins with: the words that the page shows at the place of an issue, its own offer made where that
 * changes nothing elsewhere.
 */
export function wordsToBegin(desk, issue) {
  const { model, decisions, outcome } = desk;
  const offer = issue.offers.find((one) => one.label !== "reworded");
  const own = offer?.composes && offer.edits.every((edit) => edit.start >= issue.start && edit.end <= issue.end);
  if (!own || decisions.get(issue.id)?.verdict === "accept") return wordsAt(model, outcome, issue);
  const row = { verdict: "accept", ...(offer.label ? { choice: offer.label } : {}) };
  return wordsAt(model, compose(model, new Map([...decisions.rows, [issue.id, row]])), issue);
}
