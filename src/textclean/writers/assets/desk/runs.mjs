// A new run of the engine takes the place of the one that the page shows.
import { say } from "./words.mjs";

/**
 * A new run of the engine. Where it says what this page composed, the page stays as it is; else it takes the place of the
 * old run, with the place and the steps of the editor kept, and what came and went is told.
 */
export function takeRun(page, data, rows, due) {
  if (document.activeElement?.matches("textarea, .card input, dialog input")) {
    page.waiting = () => takeRun(page, data, rows, due); // never under the editor's pen
    document.addEventListener("focusout", () => window.setTimeout(() => page.waiting?.()), { once: true });
    return;
  }
  page.waiting = null;
  const { desk: before, keeper } = page;
  const old = page.data;
  page.data = { ...data, channel: page.data.channel };
  page.desk = page.makeDesk(page.data);
  page.keeper = keeper;
  keeper.decisions = page.desk.decisions;
  page.desk.decisions.rows = keeper.rows();
  page.desk.recompute();
  const appeared = page.desk.model.waiting.filter((issue) => !before.model.byId.has(issue.id)).length;
  const gone = before.model.waiting.filter((issue) => !page.desk.model.byId.has(issue.id)).length;
  if (!appeared && !gone && page.desk.outcome.text === before.outcome.text && data.source === old.source) {
    Object.assign(page, { desk: before, data: old });
    keeper.decisions = before.decisions;
    keeper.adopt();
    return;
  }
  follow(page, before, appeared, gone);
}

/** Put a new desk in the place of an old one. */
function follow(page, before, appeared, gone) {
  const { desk } = page;
  desk.decisions.past = before.decisions.past;
  desk.decisions.future = before.decisions.future;
  desk.filter.value = before.filter.value;
  desk.panes = before.panes;
  desk.list = before.list;
  desk.list.current = before.list.current && (desk.model.storyOf.get(before.list.current.primary.id) ?? null);
  const card = document.activeElement?.closest("li.card")?.dataset.story;
  page.build();
  const story = desk.model.stories.find((one) => one.id === card);
  if (story && desk.list.items.has(story.id)) desk.list.select(story, { go: false });
  if (appeared || gone) page.keeping("saved", say("run-news", { appeared, gone }));
}
