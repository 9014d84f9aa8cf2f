import { ArrowUpRightOnBox } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import type { ComponentProps } from "react"

/** Out of the shop, into another tab: to Seller Central, or to a carrier's page. */
export const ExternalLink = ({
  className,
  children,
  ...link
}: ComponentProps<"a">) => (
  <a
    {...link}
    target="_blank"
    rel="noreferrer"
    className={clx(
      "text-ui-fg-interactive-hover focus-visible:shadow-borders-focus inline-flex items-center gap-x-1 rounded-sm outline-none hover:underline",
      className
    )}
  >
    {children}
    <ArrowUpRightOnBox className="shrink-0" />
  </a>
)
