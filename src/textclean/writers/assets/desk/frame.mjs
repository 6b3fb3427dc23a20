// The head of the page, the heads of the texts, and the foot.
import { byId, button, el, quoted, shown } from "./dom.mjs";
import { opening } from "./excerpt.mjs";
import { LANGUAGES, currentLanguage, say } from "./words.mjs";

const NAMES = { zh: "简体中文", "zh-Hant": "繁體中文", en: "English", ja: "日本語" };

/** The head of the page. */
export function head(page) {
  const { desk } = page;
  const { model } = desk;
  return el(
    "header",
    { id: "top" },
    el(
      "div.line",
      {},
      el("h1", {}, quoted(model.document.name), el("span.h1-kind", {}, say("review"))),
      el("p.lead", { id: "lead" }),
      el("p.progress", { id: "progress" }),
      tools(page),
    ),
    model.data.failures.map((one) => el("p.failed", {}, say("failed-passes"), " ", quoted(one, 200))),
    el(
      "div.line",
      {},
      el("div", { id: "filters" }),
      el(
        "span.search",
        {},
        el("input", { id: "search", type: "search", placeholder: `${say("search")} /`, "aria-label": say("search") }),
        el("span", { id: "found", role: "status" }),
      ),
    ),
    el("div", { id: "map" }),
    el("p", { id: "kept", role: "status" }),
    el("p.sr", { id: "live", role: "status", "aria-live": "polite" }),
  );
}

function tools(page) {
  const { desk } = page;
  const select = (id, name, options, value, act) => {
    const box = el(
      "select",
      { id, "aria-label": name, on: { change: () => act(box.value) } },
      options.map(([one, words]) => el("option", { value: one }, words)),
    );
    box.value = value;
    return box;
  };
  const name = el("input", {
    id: "by",
    type: "text",
    placeholder: say("your-name"),
    "aria-label": say("your-name"),
    maxlength: "40",
    autocomplete: "off",
  });
  name.value = page.settings.by ?? "";
  name.addEventListener("change", () => {
    desk.decisions.by = name.value.trim();
    page.set("by", name.value.trim());
  });
  return el(
    "div.tools",
    {},
    name,
    button(say("undo"), () => desk.undo(), { id: "undo", "aria-keyshortcuts": "u" }),
    button(say("history"), () => desk.dialogs.history()),
    button(say("save"), () => desk.dialogs.saveDecisions(), { id: "save" }),
    button(say("load"), () => desk.dialogs.load(), { id: "load" }),
    button(say("export"), () => desk.dialogs.export(), { id: "export" }),
    select(
      "lang",
      say("language"),
      LANGUAGES.map((lang) => [lang, NAMES[lang]]),
      currentLanguage(),
      (lang) => page.language(lang),
    ),
    select(
      "theme",
      say("theme"),
      ["", "light", "dark"].map((theme) => [theme, say(`theme-${theme || "auto"}`)]),
      page.settings.theme ?? "",
      (theme) => page.theme(theme),
    ),
    button(say("help"), () => desk.dialogs.help(), { id: "help" }, "?"),
  );
}

/** The heads of the two texts. */
export function textsHead(page) {
  const { panes } = page.desk;
  const views = ["final", "markup", "proof"].map((view) =>
    button(say(`view-${view}`), () => page.view(view), {
      "aria-pressed": String(view === panes.view),
      "data-view": view,
    }),
  );
  const changed = el("input", { type: "checkbox", id: "only-changed" });
  changed.addEventListener("change", () => byId("rows").classList.toggle("changed-only", changed.checked));
  const section =
    panes.sections.length > 1
      ? el(
          "select",
          {
            id: "section",
            "aria-label": say("contents"),
            on: { change: () => panes.show(Number(byId("section").value)) },
          },
          panes.sections.map((one, number) =>
            el("option", { value: String(number) }, `${number + 1}/${panes.sections.length} ${opening(one.title, 24)}`),
          ),
        )
      : null;
  return el(
    "div.row.heads",
    {},
    el("div.src", {}, el("h2", {}, say("source")), el("label", {}, changed, " ", say("only-changed")), section),
    el(
      "div.res",
      {},
      el("h2", {}, say("result")),
      el("div.views", { role: "group", "aria-label": say("view") }, views),
    ),
  );
}

/** The foot of the page. */
export function foot(page) {
  return el(
    "footer",
    {},
    say("foot"),
    " ",
    el("span.code", {}, shown(`${page.data.tool} · ${page.data.document.sha256.slice(0, 12)}`)),
  );
}
