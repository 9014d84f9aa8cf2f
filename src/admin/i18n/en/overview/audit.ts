export const audit = {
  title: "Check everything",
  text: "Compares, order by order, what Amazon said, what the ledger holds and what Medusa reserves. It changes nothing.",
  withAmazon: "Ask Amazon as well",
  start: "Start check",
  underWay: "Checking",
  never: "Not checked yet",
  neverText:
    "A check takes a few seconds for a thousand orders. It can be started at any time; work goes on meanwhile.",
  verdict_zero: "Nothing differs",
  verdict_one: "{{formatted}} difference",
  verdict_other: "{{formatted}} differences",
  checked:
    "Compared: {{orders}} orders with {{lines}} lines, {{reservations}} reservations and {{levels}} stock levels.",
  withoutAmazon: "Amazon was not asked.",
  amazon: "Amazon's list of {{orders}} open orders was compared too.",
  incomplete: "Amazon has more open orders than were compared.",
  remedyText:
    "A repair takes every quantity from the ledger. What Amazon decides is read again.",
  remedies: {
    repair: "Can be repaired",
    read: "Is read again",
    person: "Needs a person",
  },
  actions: { repair: "Repair", read: "Read now" },
  actionsOf: { repair: "Repair: {{id}}", read: "Read now: {{id}}" },
  repairAll: "Repair all",
  repairAllText:
    "Reservations and orders in Medusa are brought in line with the ledger, which records every unit held and given back. What needs a person stays as it is.",
  repaired_one:
    "{{formatted}} order was put right since, {{failed}} failed. Start another check to see what is left.",
  repaired_other:
    "{{formatted}} orders were put right since, {{failed}} failed. Start another check to see what is left.",
  showMore: "Show more",
}

export const readings = {
  title: "Recent readings",
  text: "Each time Amazon is asked what has changed.",
  none: "Amazon has not been read yet.",
  when: "When",
  kind: "What",
  kinds: { poll: "News", refresh: "Older orders again" },
  seen: "Orders read",
  changed: "Changed",
  outcome: "Result",
  rejected_one: "{{formatted}} order could not be read",
  rejected_other: "{{formatted}} orders could not be read",
}
