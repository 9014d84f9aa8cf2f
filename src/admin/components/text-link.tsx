import { clx } from "@medusajs/ui"
import { Link, type LinkProps } from "react-router-dom"

/** A link within text, as Medusa colours it. */
export const TextLink = ({ className, ...link }: LinkProps) => (
  <Link
    {...link}
    className={clx(
      "text-ui-fg-interactive transition-fg hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded-sm outline-none",
      className
    )}
  />
)
