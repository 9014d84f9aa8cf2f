import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ExplainedOffer } from "../../hooks/offers"
import { useFormat } from "../../hooks/use-format"
import { countryOf } from "../../lib/marketplaces"
import { TextLink } from "../text-link"
import { QuantityLadder } from "./quantity-ladder"
import { whyNone } from "./why-none"

interface ExplainerProps {
  offer: ExplainedOffer
  /** Several marketplaces may set limits, and the lowest counts. */
  isSoldInSeveral: boolean
}

/** The number step by step; or why there is none, and what to do so that there is one. */
export function Explainer({ offer, isSoldInSeveral }: ExplainerProps) {
  const { t } = useTranslation("amazon")
  const { quantity, steps } = offer
  if (quantity === null || steps.length === 0) {
    return <WhyNone offer={offer} />
  }
  return (
    <>
      {steps.some(({ name }) => name === "kit") && (
        <Text size="small" className="text-ui-fg-subtle text-pretty px-6 py-3">
          {t("listings.explainer.scarcest")}{" "}
          {offer.scarcest_inventory_item_id && (
            <TextLink to={`/inventory/${offer.scarcest_inventory_item_id}`}>
              {t("listings.explainer.partLink")}
            </TextLink>
          )}
        </Text>
      )}
      <QuantityLadder steps={steps} quantity={quantity} />
      {isSoldInSeveral && <Rules marketplaceId={offer.marketplace_id} />}
    </>
  )
}

function WhyNone({ offer: { quantity, reason } }: { offer: ExplainedOffer }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4">
      <Text size="small" weight="plus">
        {quantity === null
          ? t("listings.explainer.noNumber")
          : `${t("listings.explainer.total")} ${format.number(quantity)}`}
      </Text>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t(whyNone(reason, quantity))}
      </Text>
    </div>
  )
}

/** Whose settings the number goes by: each marketplace has its own, and Amazon one number. */
function Rules({ marketplaceId }: { marketplaceId: string | null }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const country = marketplaceId && countryOf(marketplaceId)
  return (
    country && (
      <Text size="small" className="text-ui-fg-subtle text-pretty px-6 py-3">
        {t("listings.explainer.ruleOf", {
          marketplace: format.country(country),
        })}
      </Text>
    )
  )
}
