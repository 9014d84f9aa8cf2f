import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { auditAmazon } from "../audit-amazon"
import { auditShop } from "../audit-shop"

export interface AuditInput {
  /** Asks Amazon too, which costs calls. @default false */
  with_amazon?: boolean
}

/** Reads only. */
export const findDifferencesStep = createStep(
  "amazon-find-differences",
  async ({ with_amazon = false }: AuditInput, { container }) => {
    const shop = await auditShop(container)
    const amazon = with_amazon ? await auditAmazon(container) : null
    return new StepResponse({
      checked: shop.checked,
      amazon: amazon?.accounts ?? null,
      differences: [...shop.differences, ...(amazon?.differences ?? [])],
    })
  }
)
