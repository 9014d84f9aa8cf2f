// What became of changes that somebody made to a placeholder, although it is guarded: the
// completed order says what Amazon says, and keeps everything that Amazon says nothing about.

/** A placeholder as far as a hand could have changed it. Values are compared, never shown. */
export interface Draftlike {
  email: string | null
  shippingAddress: unknown
  billingAddress: unknown
  status: string
  /** Line item id → quantity and unit price. */
  lines: Record<string, { quantity: number; unitPrice: string }>
  shippingMethodIds: string[]
  metadata: Record<string, unknown>
}

export interface MergeNote {
  /** Such as "email" or "line ordli_…"; names a field, never holds its value. */
  field: string
  outcome: "kept" | "replaced"
}

/**
 * Compares what we wrote at import with what is there now. Fields that Amazon fills are
 * replaced; metadata is the shop's own and stays.
 */
export function noteChanges(written: Draftlike, found: Draftlike): MergeNote[] {
  const notes: MergeNote[] = []
  const replaced = (field: string, a: unknown, b: unknown) => {
    if (JSON.stringify(a ?? null) !== JSON.stringify(b ?? null)) {
      notes.push({ field, outcome: "replaced" })
    }
  }
  replaced("email", written.email, found.email)
  replaced("shipping_address", written.shippingAddress, found.shippingAddress)
  replaced("billing_address", written.billingAddress, found.billingAddress)
  replaced("status", written.status, found.status)
  const lineIds = new Set([
    ...Object.keys(written.lines),
    ...Object.keys(found.lines),
  ])
  for (const id of lineIds) {
    replaced(`line ${id}`, written.lines[id], found.lines[id])
  }
  for (const id of found.shippingMethodIds) {
    if (!written.shippingMethodIds.includes(id)) {
      notes.push({ field: `shipping method ${id}`, outcome: "replaced" })
    }
  }
  for (const key of Object.keys(found.metadata)) {
    if (!(key in written.metadata)) {
      notes.push({ field: `metadata.${key}`, outcome: "kept" })
    }
  }
  return notes
}
