// Words of the editor, asked for in a card.
import { button, el } from "./dom.mjs";
import { say } from "./words.mjs";

/** Ask for words in the card; `done` gets them. */
export function prompt(list, story, title, begin, action, done) {
  list.select(story, { go: false });
  const { item } = list.items.get(story.id);
  item.querySelector(".prompt")?.remove();
  const area = el("textarea", { rows: "3", "aria-label": title, spellcheck: "false", lang: list.desk.model.document.lang });
  area.value = begin;
  const close = () => {
    box.remove();
    item.querySelector(".head").focus({ preventScroll: true });
  };
  const box = el(
    "form.prompt",
    {
      on: {
        submit: (event) => {
          event.preventDefault();
          close();
          done(area.value);
        },
        keydown: (event) => {
          if (event.key === "Escape") close();
          else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) box.requestSubmit();
          event.stopPropagation();
        },
      },
    },
    el("label", {}, title),
    area,
    el("p", {}, el("button.take", { type: "submit" }, action), button(say("cancel"), close)),
  );
  item.querySelector(".actions").after(box);
  area.focus();
  area.select();
}
