// What is said of something that somebody has filled in: settings of a marketplace, and cells of
// a file of mappings. Each stands behind the name of its field, or the number of its line.

export const setting = {
  no_sales_channel:
    "There is no sales channel {{id}}. Choose another one, or create it under Settings, Sales Channels.",
  sales_channel_disabled:
    'The sales channel "{{name}}" is disabled. Enable it, or choose another one.',
  no_region:
    "There is no region {{id}}. Choose another one, or leave it empty.",
  no_shipping_option:
    "There is no shipping option {{id}}. Choose another one, or leave it empty.",
  location_twice:
    "A stock location is listed twice. List each one once, in the order in which they are asked for stock.",
  no_location: "There is no stock location {{id}}. Remove it from the list.",
  location_of_amazon:
    'The stock location "{{name}}" stands for Amazon\'s warehouses. Orders that the shop ships cannot be reserved there: remove it from the list.',
  location_not_linked:
    'The stock location "{{name}}" is not connected to the sales channel "{{channel}}". Connect the two under Settings, Locations & Shipping, or remove the location from the list.',
  carrier_without_name:
    'With the carrier "Other", Amazon wants the name of the carrier.',
  carrier_without_code:
    'A carrier needs its code at Amazon, such as "DHL"; with "Other", its name alone will do.',
  import_needs_channel:
    "Pending orders can only be imported into a sales channel. Choose one together with the mode.",
  import_needs_location:
    "Pending orders need at least one stock location to reserve their units at. Choose one together with the mode.",
} as const

export const cell = {
  sku_empty: "It is empty. Write the SKU as Amazon lists it.",
  sku_unknown:
    "Amazon lists no '{{value}}'. Correct it, or read the listings again first.",
  sku_repeated:
    "'{{value}}' is on line {{earlier}} already. Keep one of the two lines.",
  account_unknown: "No account is called '{{value}}'. Write the id of one.",
  account_ambiguous:
    "{{found}} accounts are called '{{value}}'. Write the id of one.",
  account_needed:
    "{{found}} accounts list '{{value}}'. Write which one is meant.",
  variant_unknown:
    "The shop has no variant '{{value}}'. Correct it, or write '{{none}}' to unmap the SKU.",
  variant_ambiguous:
    "Several variants are called '{{value}}'. Name one by column variant_id.",
  variants_differ:
    "It is not the variant of column variant_sku, '{{value}}'. Leave one of the two empty.",
  not_units:
    "'{{value}}' is not a whole number, 0 to 999999999. Correct it, or leave it empty to follow the marketplace.",
  not_percent:
    "'{{value}}' is not a whole number of percent, 1 to 100. Correct it, or leave it empty to follow the marketplace.",
  not_offering:
    "'{{value}}' is not one of {{offerings}}. Correct it, or leave it empty to follow the marketplace.",
} as const

/** Lines that are no rows at all. */
export const table = {
  no_sku_column:
    "There is no column sku. Write the names of the columns into the first line. Columns are {{columns}}.",
  unknown_column:
    "There is no column '{{value}}'. Correct it, or take the column out. Columns are {{columns}}.",
  column_twice: "The column '{{value}}' is there twice. Take one out.",
  open_quote: "A quotation mark is never closed. Close it.",
  too_many_cells:
    "It has more cells than the heading: {{found}} instead of {{expected}}. Put cells with a separator in quotation marks.",
  too_few_cells:
    "It has fewer cells than the heading: {{found}} instead of {{expected}}. Add the empty ones.",
} as const
