export const carriers = {
  title: "Carriers",
  description:
    "How your carriers are called at Amazon. Some forty are known by themselves; add a rule for those that Amazon does not recognise.",
  add: "Add rule",
  edit: "Edit rule",
  remove: "Delete",
  removeAsk: "Delete the rule for {{value}}?",
  removeText:
    "Parcels that it concerned are recognised by other rules or wait until their carrier is named.",
  removed: "Rule deleted",
  saved: "Rule saved. It counts for all parcels that follow.",
  emptyTitle: "No rules yet",
  emptyText:
    "None are needed as long as Amazon recognises your carriers. If a parcel is refused because of its carrier, add one here.",
  noResults: "No rule matches the search",
  noResultsText: "Try another word.",
  match: "Recognised by",
  matches: {
    option: "Shipping option",
    provider: "Fulfillment provider",
    tracking_host: "Tracking link",
    name: "Carrier name",
  },
  valueHints: {
    option: "The shipping option whose parcels this carrier takes.",
    provider: "Id of the provider, such as manual_manual.",
    tracking_host:
      "Host of the tracking link alone, such as tracking.example.com.",
    name: "As it stands on the parcel in Medusa.",
  },
  code: "Carrier code at Amazon",
  codeHint:
    "Amazon's own word, such as DHL, UPS or Hermes. Use “Other” if Amazon does not know the carrier.",
  name: "Carrier name",
  nameHint: "Shown to the buyer. Needed with “Other”.",
  method: "Shipping method",
  methodHint: "Shown to the buyer, such as “Standard” or “Express”.",
  needed: "Please fill this in.",
  nameNeeded: "With “Other”, Amazon wants the name of the carrier.",
}
