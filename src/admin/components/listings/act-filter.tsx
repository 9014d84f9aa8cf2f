import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ImportedRow, ListingsImport } from "../../hooks/listings"
import { useFormat } from "../../hooks/use-format"

type Act = ImportedRow["act"]

const acts = ["mistake", "map", "unmap", "change", "unchanged"] as const

interface ActFilterProps {
  plan: ListingsImport
  /** Null: all lines. */
  chosen: Act | null
  choose: (act: Act | null) => void
}

/** How many lines do what; each count shows its lines. */
export function ActFilter({ plan, chosen, choose }: ActFilterProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const options: [Act | null, string, number][] = [
    [null, t("listings.importing.showAll"), plan.rows.length],
    ...acts
      .filter((act) => plan.counts[act] > 0)
      .map((act): [Act, string, number] => [
        act,
        t(`listings.importing.acts.${act}`),
        plan.counts[act],
      ]),
  ]
  return (
    <div
      role="group"
      aria-label={t("listings.importing.show")}
      className="flex flex-wrap gap-2"
    >
      {options.map(([act, label, count]) => (
        <Button
          key={act ?? "all"}
          type="button"
          size="small"
          variant={act === chosen ? "secondary" : "transparent"}
          aria-pressed={act === chosen}
          onClick={() => choose(act)}
        >
          {label}
          <span className="text-ui-fg-subtle tabular-nums">
            {format.number(count)}
          </span>
        </Button>
      ))}
    </div>
  )
}
