// Who may sell: the plugin in each of its modes, and what simple connectors do.

export const contenders = ["naive", "off", "reserve", "import"] as const
export type ContenderName = (typeof contenders)[number]

/** What the owner of the shop has set. */
export interface Settings {
  pendingMode: "off" | "reserve" | "import"
  /** none: the plugin sends no numbers, somebody else does. */
  offering: "stock" | "none"
}

export const settingsOf: Record<ContenderName, Settings> = {
  naive: { pendingMode: "off", offering: "none" },
  off: { pendingMode: "off", offering: "stock" },
  reserve: { pendingMode: "reserve", offering: "stock" },
  import: { pendingMode: "import", offering: "stock" },
}
