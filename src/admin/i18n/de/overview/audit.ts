import type {
  audit as enAudit,
  readings as enReadings,
} from "../../en/overview/audit"

export const audit: typeof enAudit = {
  title: "Alles prüfen",
  text: "Vergleicht Bestellung für Bestellung, was Amazon gemeldet hat, was im Journal steht und was Medusa reserviert. Geändert wird nichts.",
  withAmazon: "Auch bei Amazon nachfragen",
  start: "Prüfung starten",
  underWay: "Wird geprüft",
  never: "Noch nicht geprüft",
  neverText:
    "Tausend Bestellungen sind in wenigen Sekunden geprüft. Das geht jederzeit; die Arbeit läuft dabei weiter.",
  verdict_zero: "Keine Abweichungen",
  verdict_one: "{{formatted}} Abweichung",
  verdict_other: "{{formatted}} Abweichungen",
  checked:
    "Verglichen: {{orders}} Bestellungen mit {{lines}} Positionen, {{reservations}} Reservierungen und {{levels}} Lagerbestände.",
  withoutAmazon: "Amazon wurde nicht gefragt.",
  amazon:
    "Auch Amazons Liste mit {{orders}} offenen Bestellungen wurde verglichen.",
  incomplete: "Amazon hat mehr offene Bestellungen, als verglichen wurden.",
  remedyText:
    "Eine Reparatur übernimmt jede Menge aus dem Journal. Was Amazon entscheidet, wird neu gelesen.",
  remedies: {
    repair: "Reparierbar",
    read: "Wird neu gelesen",
    person: "Von Hand zu klären",
  },
  actions: { repair: "Reparieren", read: "Jetzt lesen" },
  actionsOf: { repair: "Reparieren: {{id}}", read: "Jetzt lesen: {{id}}" },
  repairAll: "Alle reparieren",
  repairAllText:
    "Reservierungen und Bestellungen in Medusa werden an das Journal angeglichen, in dem jede zurückgehaltene und freigegebene Einheit steht. Was von Hand zu klären ist, bleibt, wie es ist.",
  repaired_one:
    "Seitdem wurde {{formatted}} Bestellung richtiggestellt, {{failed}} fehlgeschlagen. Eine neue Prüfung zeigt, was übrig ist.",
  repaired_other:
    "Seitdem wurden {{formatted}} Bestellungen richtiggestellt, {{failed}} fehlgeschlagen. Eine neue Prüfung zeigt, was übrig ist.",
  showMore: "Mehr anzeigen",
}

export const readings: typeof enReadings = {
  title: "Letzte Abrufe",
  text: "Jedes Mal, wenn Amazon gefragt wird, was sich geändert hat.",
  none: "Noch kein Abruf.",
  when: "Wann",
  kind: "Was",
  kinds: { poll: "Neuigkeiten", refresh: "Ältere Bestellungen erneut" },
  seen: "Gelesene Bestellungen",
  changed: "Geändert",
  outcome: "Ergebnis",
  rejected_one: "{{formatted}} Bestellung war nicht lesbar",
  rejected_other: "{{formatted}} Bestellungen waren nicht lesbar",
}
