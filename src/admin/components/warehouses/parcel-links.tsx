import type { OutboundOrder } from "../../hooks/warehouses"
import { ExternalLink } from "../external-link"

interface ParcelLinksProps {
  packages: NonNullable<OutboundOrder["packages"]>
}

/** Tracking numbers, each with the carrier's page where Amazon names one. */
export const ParcelLinks = ({ packages }: ParcelLinksProps) => (
  <span className="flex flex-col">
    {packages
      .filter(({ trackingNumber }) => trackingNumber)
      .map(({ trackingNumber, trackingUrl }) =>
        trackingUrl ? (
          <ExternalLink
            key={trackingNumber}
            href={trackingUrl}
            onClick={(event) => event.stopPropagation()}
          >
            {trackingNumber}
          </ExternalLink>
        ) : (
          <span key={trackingNumber}>{trackingNumber}</span>
        )
      )}
  </span>
)
