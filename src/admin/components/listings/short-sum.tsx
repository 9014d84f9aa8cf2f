import { useTranslation } from "react-i18next"
import type { Step } from "../../../domain/offer/offer"
import type { Listing } from "../../hooks/listings"
import { useFormat } from "../../hooks/use-format"
import { stateOf } from "../../lib/listing-state"

/** What is divided or shared stands in brackets, as in a sum. */
function sumInWords(steps: Step[], wordsOf: (step: Step) => string): string {
  let text = ""
  let isSum = false
  for (const step of steps) {
    const isProduct = step.name === "kit" || step.name === "share"
    const isLimit = step.name === "cap" || step.name === "floor"
    const left = isProduct && isSum ? `(${text})` : text
    text = `${left}${isLimit || left === "" ? "" : " "}${wordsOf(step)}`
    isSum = isProduct ? false : isSum || step.name !== "stocked"
  }
  return text
}

interface OfferSumProps {
  quantity: number
  steps: Step[]
}

/** "26 = 54 in stock − 28 reserved". */
export function OfferSum({ quantity, steps }: OfferSumProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const sum = sumInWords(steps, ({ name, by }) =>
    t(`listings.short.${name}`, { formatted: format.number(by) })
  )
  return (
    <>{t("listings.short.sum", { quantity: format.number(quantity), sum })}</>
  )
}

/** Why Amazon is to show that number, in one line. */
export function ShortSum({ listing }: { listing: Listing }) {
  const { t } = useTranslation("amazon")
  const steps = listing.explanation?.steps ?? []
  if (steps.length === 0 || listing.gone_at || !listing.variant_id) {
    return <>{t(`listings.stateHints.${stateOf(listing)}`)}</>
  }
  return <OfferSum quantity={listing.desired_quantity ?? 0} steps={steps} />
}
