import type { Translated } from "../../../../domain/words/words"
import type { task as en } from "../../../../domain/words/tasks"

export const task: Translated<typeof en> = {
  account_paused:
    "Das Konto „{{name}}“ ist angehalten: Sobald es wieder läuft, geht es hier weiter.",
  account_refused:
    "Amazon verweigert dem Konto „{{name}}“ den Zugang: Sobald er wieder besteht, geht es hier weiter.",
  first_awaited:
    "Gleich werden die offenen Bestellungen zum ersten Mal gelesen: Es beginnt innerhalb einer Minute.",
  first_failed:
    "Die offenen Bestellungen konnten noch nicht gelesen werden; es wird von selbst erneut versucht.",
  first_reading:
    "Die offenen Bestellungen werden zum ersten Mal gelesen: bisher {{pages}} mit {{orders}}. Nach 20 Seiten gibt Amazon alle drei Minuten eine heraus.",
  first_applying:
    "{{open_orders}} gelesen, davon noch nicht übernommen: {{left}}.",
  first_done: "Das erste Lesen ist fertig: {{open_orders}}.",
  not_applied:
    "Nicht übernommen: {{orders}}. Es wird von selbst erneut versucht; mehr dazu unter „Zu erledigen“.",
  switch_going:
    "Die Einstellungen für Amazon {{marketplace}} wurden geändert: {{done}} von {{orders}} nachgezogen.",
  switch_done:
    "Die neuen Einstellungen für Amazon {{marketplace}} gelten: {{orders}} nachgezogen.",
  backlog: "Neues von Amazon wird übernommen: noch {{orders}}.",
  parcels: "Amazon wird gemeldet: {{parcels}}.",
  catalogue_reading: "Die Angebote werden gelesen: bisher {{listings}}.",
  catalogue_reading_of:
    "Die Angebote werden gelesen: bisher {{read}}, insgesamt {{listings}}.",
  catalogue_waiting:
    "Amazon schreibt seinen Bericht über die Angebote; das kann einige Minuten dauern.",
  catalogue_done: "Die Angebote sind gelesen: {{listings}}.",
  catalogue_rejected: "Nicht zu verstehen: {{listings}}.",
  push_going:
    "Alle Mengen werden mit Amazon verglichen: {{left}} übrig, {{sent}} gesendet, {{accepted}} angenommen.",
  push_done:
    "Alle Mengen sind mit Amazon verglichen: {{sent}} gesendet, {{accepted}} angenommen.",
  push_waits: "Auf Amazon oder auf eine Bestätigung warten: {{numbers}}.",
  push_failed: "Fehlgeschlagen: {{numbers}}.",
  fba_reading: "Was in Amazons Lagern liegt, wird gelesen.",
  fba_failed:
    "Was in Amazons Lagern liegt, konnte nicht gelesen werden; es wird von selbst erneut versucht.",
  fba_done: "Amazons Lager sind gelesen: {{skus}}.",
  returns_reading:
    "Was Käufer zurückschicken, wird gelesen: noch {{reports}}. Für jeden braucht Amazon einige Minuten.",
  returns_done: "Die letzten Berichte sind gelesen: {{returns}}.",
  audit_going:
    "Bestellungen, Reservierungen und Zähler werden verglichen: bisher {{orders}}.",
  audit_going_of:
    "Bestellungen, Reservierungen und Zähler werden verglichen: {{done}} von {{orders}}.",
  audit_done: "Die Prüfung ist fertig: {{orders}} angesehen, {{differences}}.",
  audit_failed: "Die Prüfung wurde abgebrochen.",
  repair_going: "Was die Prüfung gefunden hat, wird richtiggestellt.",
  repair_done: "{{orders}} noch einmal angesehen, {{failed}} fehlgeschlagen.",
  repair_failed: "Die Reparatur wurde abgebrochen.",
}
