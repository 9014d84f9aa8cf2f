import { StatusBadge, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Listing } from "../../hooks/listings"
import { colorOfState, stateOf } from "../../lib/listing-state"

/** Where a listing stands, in one word; what that means, for those who point at it. */
export function ListingState({ listing }: { listing: Listing }) {
  const { t } = useTranslation("amazon")
  const state = stateOf(listing)
  return (
    <Tooltip content={t(`listings.stateHints.${state}`)}>
      <StatusBadge color={colorOfState[state]} className="text-nowrap">
        {t(`listings.states.${state}`)}
      </StatusBadge>
    </Tooltip>
  )
}
