// Decisions about many issues at once: all of a rule, all alike, all that are safe.
import { byItself } from "./model.mjs";
import { say } from "./words.mjs";

export function decideKind(desk, kind, verdict) {
  const changes = kind.issues.map((issue) => [issue.id, verdict ? { verdict } : null]);
  desk.decide(`${say(verdict ? "step-decline-kind" : "step-restore-kind")} ${kind.code}`, changes);
}

/** Accept or decline every issue of a rule that waits. */
export function decideRule(desk, code, verdict) {
  const issues = desk.model.waiting.filter(
    (issue) => issue.code === code && desk.waits(issue) && (verdict === "decline" || issue.offers.length === 1),
  );
  desk.decide(
    `${say(`step-${verdict}-rule`)} ${code}`,
    issues.map((issue) => [issue.id, { verdict }]),
  );
  if (desk.list.current) desk.list.nextOpen(desk.list.current);
}

export function acceptSafe(desk) {
  const safe = desk.model.issues.filter(
    (issue) => desk.model.checking && issue.status === "open" && byItself(issue) && !desk.decisions.get(issue.id),
  );
  desk.decide(
    say("accept-safe"),
    safe.map((issue) => [issue.id, { verdict: "accept" }]),
  );
}

/** Issues like this one that wait: same rule, same words. */
export function alike(desk, issue) {
  const key = (one) => `${one.code}\u0001${one.before}\u0001${one.proposal}`;
  desk.byWords ??= grouped(desk.model.waiting, key);
  return (desk.byWords.get(key(issue)) ?? []).filter((one) => one.offers.length && (one === issue || desk.waits(one)));
}

export function sameRule(desk, issue) {
  desk.byRule ??= grouped(desk.model.waiting, (one) => one.code);
  return (desk.byRule.get(issue.code) ?? []).filter((one) => desk.waits(one));
}

export function acceptAlike(desk, story) {
  const found = alike(desk, story.primary);
  if (!found.length) return desk.tell(say("nothing-to-accept"));
  const row = (issue) => ({
    verdict: "accept",
    ...(issue.offers.length > 1 ? { choice: issue.offers[0].label } : {}),
  });
  desk.decide(
    desk.step("alike", story.primary),
    found.map((issue) => [issue.id, row(issue)]),
  );
  return desk.list.nextOpen(story);
}

function grouped(items, key) {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(item);
  }
  return groups;
}
