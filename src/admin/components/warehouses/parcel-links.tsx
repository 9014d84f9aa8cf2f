import type { OutboundOrder } from "../../hooks/warehouses"

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
          <a
            key={trackingNumber}
            href={trackingUrl}
            target="_blank"
            rel="noreferrer"
            className="text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded-sm outline-none hover:underline"
            onClick={(event) => event.stopPropagation()}
          >
            {trackingNumber}
          </a>
        ) : (
          <span key={trackingNumber}>{trackingNumber}</span>
        )
      )}
  </span>
)
