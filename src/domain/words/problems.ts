// What is said under "Needs attention" of accounts, readings, listings, parcels and goods; and
// what is advised.

/** What somebody or something else said, in its own words. */
export const said = { quoted: "{{error}}" } as const

export const account = {
  refused: 'Amazon refuses the account "{{name}}", so nothing is read or sent.',
  troubled: 'The account "{{name}}" has had trouble.',
} as const

export const reading = {
  orders_since:
    'The orders of "{{name}}" have not been read since {{last}}, which is too long ago.',
  orders_never:
    'The orders of "{{name}}" have not been read yet, which is too long ago.',
  orders: 'The orders of "{{name}}" could not be read.',
  listings: 'The listings of "{{name}}" could not be read.',
  quantities: 'The numbers of "{{name}}" could not be sent.',
  returns: 'The returns of "{{name}}" could not be read.',
  fba_stock:
    'The goods of "{{name}}" in Amazon\'s warehouses could not be read.',
} as const

export const listing = {
  unmapped:
    'Nobody has said which variant "{{sku}}" is, so no stock is held for {{orders}} with {{units}}.',
  variant_gone:
    'The variant of "{{sku}}" no longer exists, so no stock is held for {{orders}} with {{units}}.',
  not_arrived: 'The number of "{{sku}}" did not arrive at Amazon.',
  jump: '"{{sku}}" is to show {{desired}} at Amazon, far more than the {{shown}} that it shows now, and waits for your word.',
} as const

export const parcel = {
  refused: "Amazon does not take a parcel of order {{order}}.",
  not_shown:
    "Amazon wanted to be told of a parcel of order {{order}} by {{ship_by}}, and does not show it yet.",
  missing:
    "Amazon wanted order {{order}} to be shipped by {{ship_by}}, and no parcel has left.",
} as const

export const goods = {
  return_not_shown:
    "Not everything about this return could be shown in Medusa.",
  inspection:
    'Somebody must look for {{units}} of "{{sku}}" from the cancelled order {{order}}.',
} as const

/** Goods in Amazon's warehouses, and what of them is on the shelf in Medusa. */
export const stock = {
  unmapped:
    'Nobody has said which variant "{{sku}}" is. Map it under Amazon › Listings.',
  merchant:
    'The listing "{{sku}}" is shipped by the shop, so what Amazon still has of it is not sold. Make it an offer that Amazon ships, in Seller Central, or have the goods sent back.',
  variant_gone:
    'The variant that "{{sku}}" was mapped to has been deleted. Map it to another one under Amazon › Listings.',
  uncounted:
    'Medusa does not count the stock of the variant that "{{sku}}" is mapped to. Switch "Manage inventory" on in the variant to sell what Amazon has of it.',
  kit: '"{{sku}}" is mapped to a kit of several parts. Amazon stores it as whole kits, which Medusa cannot count: map it to a variant with one inventory item.',
  gone: 'Amazon no longer names "{{sku}}" among the goods in its warehouses: none of it is on the shelf.',
  ready:
    "Amazon has {{fulfillable}} ready to ship; on the shelf: {{mirrored}}.",
  ready_soon:
    "Amazon has {{fulfillable}} ready to ship. That comes onto the shelf within minutes.",
  ready_less:
    "Amazon has {{fulfillable}} ready to ship by its own figure, which does not know yet of {{sent}} that it is to ship for the shop; on the shelf: {{mirrored}}.",
} as const

export const advice = {
  authorise:
    "Authorise the app again in Seller Central, or replace the credentials; then test the connection.",
  test: "It is tried again by itself. Test the connection to see whether it is over.",
  read_now: "Check that Medusa's scheduled jobs run, and read now.",
  by_itself: "It is tried again by itself.",
  ever_more_rarely:
    "It is tried again by itself, ever more rarely. Retry it once the cause is gone.",
  decide:
    "Decide on the order's page: send it all the same, or cancel it in Seller Central.",
  report:
    "It is asked for again by itself. If it stays like this, update the plugin, or report the sentence.",
  map: "Choose the variant; the orders follow at once.",
  confirm:
    "Confirm it if the stock is really there; otherwise correct the stock in Medusa.",
  ship: "Fulfil the order in Medusa and mark it as shipped.",
  correct_parcel:
    "Correct the parcel if something is wrong with it, and send it again.",
  complete_parcel: "Add what is missing: the tracking number and the carrier.",
  looked_again: "It is looked at again by itself.",
  look: "Look, then put them back on sale or write them off.",
} as const
