// What is said of differences between Amazon, our ledger and Medusa.

export const audit = {
  not_applied: "Amazon order {{order}} could not be brought up to date.",
  ledger:
    'The ledger of "{{sku}}" of Amazon order {{order}} holds {{ledger}}, but the line is noted with {{line}}.',
  no_variant:
    'The ledger of "{{sku}}" of Amazon order {{order}} holds {{ledger}}, but no variant is mapped to it. Map one under Listings, or let a repair end the hold.',
  variant_gone:
    'The ledger of "{{sku}}" of Amazon order {{order}} holds {{ledger}}, but its variant no longer exists or is not counted any more. Map another one under Listings, or let a repair end the hold.',
  reservation:
    'Medusa reserves {{found}} of the inventory item {{item}} for "{{sku}}" of Amazon order {{order}}; by the ledger it must be {{expected}}.',
  stray_reservation:
    'Medusa still reserves {{found}} of the inventory item {{item}} for "{{sku}}" of Amazon order {{order}}, which holds nothing any more. A repair frees them.',
  order_missing:
    "Medusa had an order of Amazon order {{order}}, and has it no more. If somebody deleted it, restore it from a backup; its units stay reserved as long as Amazon says so.",
  not_pending:
    "Amazon order {{order}} waits for its payment, but its order in Medusa is {{status}}. A repair reopens it.",
  not_canceled:
    "Amazon order {{order}} is cancelled, but its order in Medusa is {{status}}. Cancel it there.",
  goes_on:
    "Amazon order {{order}} goes on at Amazon, but its order in Medusa is {{status}}. If it must not be shipped, cancel it in Seller Central too.",
  order_shared:
    "The Amazon orders {{shared}} share the Medusa order {{medusa_order}}. That must never happen; report it, please, with these ids.",
  level:
    "Medusa counts {{found}} of the inventory item {{item}} as reserved at {{location}}, but the reservations there add up to {{expected}}. Something wrote reservations past Medusa's locks; Medusa's own script puts the counter right: {{script}}",
  inspection:
    '{{left}} of "{{sku}}" from the cancelled Amazon order {{order}} wait to be looked for, and Medusa reserves {{found}} of the inventory item {{item}} for that instead of {{expected}}: somebody has changed the reservation. Look now, then decide under Amazon › Returns › Inspections.',
  amazon_unknown:
    "Amazon lists order {{order}} as {{status}}; we have not read it yet.",
  amazon_not_open:
    "Amazon no longer lists order {{order}} as open; we know it as {{known_status}}.",
  amazon_status:
    "Amazon lists order {{order}} as {{status}}; we know it as {{known_status}}.",
  amazon_quantity:
    'Amazon lists {{found}} of "{{sku}}" in order {{order}}; we know of {{known}}.',
  repair: "A repair puts it right from the ledger.",
  retry: 'It is tried again by itself; "Apply again" on its page tries it now.',
  read: "It is asked for by itself within hours; a repair of that order asks now.",
} as const
