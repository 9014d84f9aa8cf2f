import { clx } from "@medusajs/ui"
import { Link, type LinkProps } from "react-router-dom"

/**
 * A link as Medusa colours those that are pointed at: the paler colour of the others has a contrast
 * of 3.7 on white, and 4.5 is what small text needs.
 */
export const TextLink = ({ className, ...link }: LinkProps) => (
  <Link
    {...link}
    className={clx(
      "text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded-sm outline-none hover:underline",
      className
    )}
  />
)
