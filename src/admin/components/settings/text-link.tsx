import type { ReactNode } from "react"
import { Link } from "react-router-dom"

interface TextLinkProps {
  to: string
  children: ReactNode
}

/** A link within a sentence or a table. */
export const TextLink = ({ to, children }: TextLinkProps) => (
  <Link
    to={to}
    className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-small-plus focus-visible:shadow-borders-focus rounded outline-none"
  >
    {children}
  </Link>
)
