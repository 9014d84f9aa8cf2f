import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { SwitchPreview } from "../../hooks/marketplaces"
import { useFormat } from "../../hooks/use-format"

/** The server sends those that move most first. */
const shownAtFirst = 6

/** SKU by SKU: units that the storefront and Amazon lose or gain. */
export function PreviewSkus({ skus }: Pick<SwitchPreview, "skus">) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const [isAll, setIsAll] = useState(false)
  if (skus.length === 0) {
    return null
  }
  const shown = isAll ? skus : skus.slice(0, shownAtFirst)
  return (
    <div className="flex flex-col items-start gap-y-2">
      <div className="w-full overflow-x-auto">
        <table className="txt-small w-full">
          <thead>
            <tr className="text-ui-fg-subtle">
              <th scope="col" className="py-1 pr-2 text-left font-normal">
                SKU
              </th>
              {(["storefront", "amazon", "available"] as const).map((name) => (
                <th
                  key={name}
                  scope="col"
                  className="py-1 pl-2 text-right font-normal"
                >
                  {t(`settings.preview.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ sku, storefront, offer, available }) => (
              <tr key={sku} className="border-t">
                <th
                  scope="row"
                  className="break-all py-1 pr-2 text-left font-normal"
                >
                  {sku}
                </th>
                <td className="py-1 pl-2 text-right tabular-nums">
                  {signed(storefront, format.number)}
                </td>
                <td className="py-1 pl-2 text-right tabular-nums">
                  {signed(offer, format.number)}
                </td>
                <td className="whitespace-nowrap py-1 pl-2 text-right tabular-nums">
                  {available
                    ? `${format.number(available.before)} → ${format.number(available.after)}`
                    : t("settings.preview.notStocked")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {skus.length > shown.length && (
        <Button
          size="small"
          variant="transparent"
          type="button"
          onClick={() => {
            setIsAll(true)
          }}
        >
          {t("settings.preview.allSkus", {
            count: skus.length,
            formatted: format.number(skus.length),
          })}
        </Button>
      )}
    </div>
  )
}

const signed = (units: number, format: (value: number) => string): string =>
  units === 0 ? "0" : `${units > 0 ? "+" : "−"}${format(Math.abs(units))}`
