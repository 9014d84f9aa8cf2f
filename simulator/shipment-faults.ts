// What goes wrong on order with shipment confirmations: some are refused, some are accepted and
// forgotten.

import type { ConfirmationRejection } from "./control-shipments"

export class ShipmentFaults {
  private rejections: Required<ConfirmationRejection>[] = []
  private toLose = 0

  reject({
    status = 400,
    code = "InvalidInput",
    message = "Amazon was told not to like this confirmation.",
    times = 1,
  }: ConfirmationRejection): void {
    this.rejections.push({ status, code, message, times })
  }

  lose(times: number): void {
    this.toLose += times
  }

  /** Asked once per confirmation; each answer uses one time up. */
  nextRejection(): Required<ConfirmationRejection> | null {
    const [first] = this.rejections
    if (!first) {
      return null
    }
    first.times -= 1
    if (first.times === 0) {
      this.rejections.shift()
    }
    return first
  }

  /** Asked once per confirmation that Amazon has nothing against. */
  isNextLost(): boolean {
    const isLost = this.toLose > 0
    this.toLose -= isLost ? 1 : 0
    return isLost
  }

  clear(): void {
    this.rejections = []
    this.toLose = 0
  }
}
