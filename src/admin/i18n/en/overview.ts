import { audit, readings } from "./overview/audit"
import { problems } from "./overview/problems"
import { quota } from "./overview/quota"
import { tasks } from "./overview/tasks"

export const overview = {
  title: "Amazon",
  text: "Orders whose payment Amazon is still verifying, and the stock they hold.",
  account: "Account",
  allAccounts: "All accounts",
  empty: {
    title: "Amazon is not connected yet",
    text: "Once it is, pending orders hold their units in all channels, orders arrive in Medusa by themselves, and Amazon never offers more than there is. Connecting takes about five minutes.",
    action: "Connect Amazon",
  },
  waiting: {
    title: "No order from Amazon yet",
    text: "Amazon is read every few minutes. The next order appears here while Amazon is still verifying its payment, and its units are held at once.",
    off: "Amazon is read every few minutes, and paid orders appear here. Pending orders are not imported and hold nothing, until that is switched on.",
    next: "Next reading {{when}}.",
    action: "See what happens to pending orders",
  },
  now: {
    pending: "Pending orders",
    pendingHint_one:
      "With {{formatted}} unit. Amazon is still verifying the payment.",
    pendingHint_other:
      "With {{formatted}} units. Amazon is still verifying the payment.",
    held: "Units held",
    heldNone: "Nothing is kept back at the moment.",
    heldInMedusa:
      "For orders that are pending or still to ship. Reserved in Medusa: no channel can sell them.",
    heldInOffer:
      "For orders that are pending. Kept back on Amazon only: other channels can sell them.",
    heldInBoth:
      "{{medusa}} reserved in Medusa, {{offer}} kept back on Amazon only.",
    oldest: "Oldest pending order",
    oldestNone: "No order waits.",
    oldestUsual: "Nothing unusual: 99% of your orders take up to {{usual}}.",
    oldestUnusual: "Unusually long: 99% of your orders take up to {{usual}}.",
    oldestUnknown: "Too few orders yet to say what is usual here.",
    attention: "Needs attention",
    attentionHint_zero: "Nothing. All is well.",
    attentionHint_one: "Something failed or needs a decision.",
    attentionHint_other: "These failed or need a decision.",
  },
  health: {
    title: "Connection",
    text: "Amazon is read every few minutes, by itself.",
    readNow: "Read Amazon now",
    wasRead: "Amazon has been read",
    isBeingRead: "Amazon is being read already",
    states: {
      connected: "Connected",
      refused: "Refused by Amazon",
      paused: "Paused",
    },
    last: "Last read:",
    never: "Never read yet",
    next: "next:",
    nextNow: "next any moment",
    nextPaused: "not read while paused",
    reading: "reading now",
    due_one: "{{formatted}} order is being carried over into Medusa.",
    due_other: "{{formatted}} orders are being carried over into Medusa.",
    failing_one: "{{formatted}} of them failed and is tried again.",
    failing_other: "{{formatted}} of them failed and are tried again.",
  },
  ages: {
    title: "How long orders have been pending",
    text: "Most payments are verified within 90 minutes; Amazon may take up to 21 days.",
    label: "Pending orders by age",
    age: "Age",
    orders: "orders",
    none: "No order is pending.",
    upTo: "< {{to}}",
    between: "{{from}} to {{to}}",
    more: "> {{from}}",
  },
  slow: {
    title: "Longer than usual",
    text: "99% of your orders take up to {{usual}}. Amazon alone decides; the units stay held until it does.",
    line_one: "{{formatted}} unit · {{span}}",
    line_other: "{{formatted}} units · {{span}}",
  },
  risk: {
    title: "Stock at risk",
    text: "Products that sell out, or lack units, if all pending orders are paid.",
    none: "No product is short, even if everything pending is paid.",
    sku: "SKU",
    product: "Product",
    pending: "Pending",
    available: "Available",
    outcome: "If all are paid",
    sellsOut: "Sells out",
    showAll: "Show all {{formatted}}",
    missing_one: "{{formatted}} missing",
    missing_other: "{{formatted}} missing",
  },
  overTime: {
    title: "Over time",
    text: "Each day begins at midnight UTC.",
    span: "Span of time",
    days_one: "{{count}} day",
    days_other: "{{count}} days",
    day: "Day",
  },
  held: {
    title: "Units held for Amazon's orders",
    text: "At the end of each day: for pending orders, and for paid ones until they ship.",
    units: "units",
  },
  outcomes: {
    title: "How pending orders ended",
    paid: "paid",
    canceled: "cancelled",
    none: "None has ended in these days.",
    words:
      "{{paid}} paid ({{paidShare}}), {{canceled}} cancelled ({{canceledShare}}).",
    spans:
      "They were pending up to {{half}} in half of the cases, up to {{most}} in nine of ten.",
  },
  quota,
  audit,
  readings,
  problems,
  tasks,
}
