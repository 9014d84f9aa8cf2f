/**
 * The locations of a marketplace (alias of its table) at which the shop's own units lie. Settings
 * refuse one that stands for Amazon's warehouses; a location may become one at the same moment.
 */
export const ownLocations = (alias: string): string =>
  `${alias}.location_ids - ARRAY(
     SELECT fba_location_id FROM amazon_account WHERE fba_location_id IS NOT NULL)`
