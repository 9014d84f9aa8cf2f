import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../text-link"
import type { ListedVariant, Listing } from "../../hooks/listings"

/** "Tea set · Two people": Medusa calls the only variant of a product its default. */
const nameOfVariant = ({
  title,
  sku,
  product,
}: Pick<ListedVariant, "title" | "sku" | "product">): string =>
  [product?.title, title].filter(Boolean).join(" · ") || (sku ?? "")

type VariantLinkProps = Pick<Listing, "variant_id" | "product_variant">

/** The variant that a listing sells, or that there is none. */
export function VariantLink({
  variant_id: id,
  product_variant: variant,
}: VariantLinkProps) {
  const { t } = useTranslation("amazon")
  if (!variant?.product_id) {
    return (
      <span className={clx(id ? "text-ui-fg-error" : "text-ui-fg-subtle")}>
        {t(id ? "listings.variantGone" : "listings.notMapped")}
      </span>
    )
  }
  return (
    <TextLink
      to={`/products/${variant.product_id}/variants/${variant.id}`}
      // The row itself leads to the listing.
      onClick={(event) => event.stopPropagation()}
    >
      {nameOfVariant(variant)}
    </TextLink>
  )
}
