import { clx } from "@medusajs/ui"
import { NavLink } from "react-router-dom"
import { useFormat } from "../hooks/use-format"

interface PageTabsProps {
  /** What the pages have in common. */
  label: string
  tabs: { to: string; label: string; count?: number }[]
}

/** Pages that belong together, each with an address of its own. */
export const PageTabs = ({ label, tabs }: PageTabsProps) => {
  const format = useFormat()
  return (
    <nav aria-label={label} className="flex flex-wrap gap-1 px-1">
      {tabs.map(({ to, label, count }) => (
        <NavLink
          key={to}
          to={to}
          end
          className={({ isActive }) =>
            clx(
              "txt-compact-small-plus focus-visible:shadow-borders-focus rounded-full px-2.5 py-1 outline-none transition-colors",
              isActive
                ? "bg-ui-bg-base text-ui-fg-base shadow-elevation-card-rest"
                : "text-ui-fg-subtle hover:text-ui-fg-base"
            )
          }
        >
          {label}
          {count !== undefined && count > 0 && (
            <span className="text-ui-fg-subtle ms-1.5 tabular-nums">
              {format.number(count)}
            </span>
          )}
        </NavLink>
      ))}
    </nav>
  )
}
