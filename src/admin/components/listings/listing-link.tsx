import { Link } from "react-router-dom"

interface ListingLinkProps {
  id: string
  sku: string
}

/** For the keyboard: a row alone reacts to the mouse only. */
export const ListingLink = ({ id, sku }: ListingLinkProps) => (
  <Link
    to={`/amazon/listings/${id}`}
    className="txt-compact-small-plus text-ui-fg-base hover:text-ui-fg-interactive focus-visible:shadow-borders-focus whitespace-nowrap rounded outline-none"
    onClick={(event) => event.stopPropagation()}
  >
    {sku}
  </Link>
)
