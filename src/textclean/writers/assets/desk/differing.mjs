// Decisions of this window that were not saved, because another window or person had decided otherwise: the editor says which hold.
import { verdict } from "./merging.mjs";
import { button, el, quoted } from "./dom.mjs";
import { say } from "./words.mjs";

/**
 * @param {Desk} desk
 * @param {Array<{id: string, held: Object|null, wanted: Object|null}>} differing
 */
export function askAbout(desk, differing) {
  const { decisions, dialogs, model } = desk;
  const said = (row) => (row ? verdict(row) : say("verdict-none"));
  const choices = differing.map(({ id, held, wanted }) => {
    const issue = model.byId.get(id);
    return el(
      "li",
      {},
      el(
        "label",
        {},
        el("input", { type: "checkbox", "data-id": id }),
        " ",
        quoted(issue ? model.message(issue) : id, 60),
      ),
      el("p.soft", {}, say("differs", { held: said(held), wanted: said(wanted) })),
    );
  });
  const take = () => {
    const chosen = new Set([...dialogs.box.querySelectorAll("[data-id]:checked")].map((box) => box.dataset.id));
    const mine = differing.filter(({ id }) => chosen.has(id)).map(({ id, wanted }) => [id, wanted]);
    dialogs.close();
    if (mine.length) decisions.decide(say("step-mine"), mine);
  };
  dialogs.show(
    say("differing", { n: differing.length }),
    el("p", { role: "alert" }, say("differing-lead")),
    el("ul.conflicts", {}, choices),
    el("p", {}, button(say("take-mine"), take, { id: "take-mine" })),
  );
}
