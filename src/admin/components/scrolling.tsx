import type { ReactNode } from "react"

interface ScrollingProps {
  /** For those who come by keyboard to scroll it. */
  label: string
  children: ReactNode
}

/** A table that scrolls in itself where it is wider than the page. */
export const Scrolling = ({ label, children }: ScrollingProps) => (
  <div
    role="region"
    aria-label={label}
    tabIndex={0}
    className="focus-visible:shadow-borders-focus overflow-x-auto whitespace-nowrap outline-none [&_tbody_tr:last-child]:border-b-0"
  >
    {children}
  </div>
)
