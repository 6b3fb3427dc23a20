// One issue as the page holds it, unpacked from its row when asked.

const NONE = [];

/** One issue. A large page has ten thousands of them: what is seldom asked for is made when it is. */
export class Issue {
  constructor(row, rank, model) {
    this.row = row;
    this.model = model;
    this.id = row.id;
    this.code = row.c;
    this.rank = rank;
    this.start = row.a[0];
    this.end = row.a[1];
    this.status = row.st ?? "fixed";
    this.severity = model.rules[row.c].severity;
    this.story = row.s ?? null;
    this.needs = row.n ?? NONE;
    this.tails = row.x ?? NONE;
    this.decision = row.d ?? null;
    this.made = null;
  }

  get before() {
    return this.model.source.slice(this.start, this.end);
  }

  get offers() {
    return (this.made ??= offersOf(this.row, this.start, this.end));
  }

  /** Whether its offers are more than one edit of its own place. */
  get detailed() {
    return this.row.o !== undefined;
  }

  get words() {
    return this.row.w ?? {};
  }

  get proposal() {
    return this.row.to ?? this.row.u ?? this.row.p ?? null;
  }

  get evidence() {
    return this.model.data.evidence[this.row.ev] ?? NONE;
  }

  get related() {
    return this.row.r ?? NONE;
  }

  get compared() {
    return this.row.cmp ?? null;
  }

  get score() {
    return this.row.sc ?? null;
  }

  get undecided() {
    return Boolean(this.row.un);
  }

  get blocked() {
    return Boolean(this.row.bl);
  }
}

/** `to` and `u` stand for the one safe, or unsafe, edit of an issue's own place. */
function offersOf(row, start, end) {
  const own = row.to ?? row.u;
  if (own === undefined) return (row.o ?? NONE).map(offer);
  return [offer(["to" in row ? "safe" : "unsafe", "", [[start, end, own ? [own] : []]]])];
}

function offer([safety, label, edits, composes = 1]) {
  return {
    safety,
    label,
    composes: Boolean(composes),
    edits: edits.map(([start, end, insert, over = []]) => ({ start, end, insert, over })),
  };
}
