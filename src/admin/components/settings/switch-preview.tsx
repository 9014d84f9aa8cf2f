// What a switch of mode will move, before it is made: orders, units, SKUs, and what to look at first.

import { Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SwitchPreview as Preview } from "../../hooks/marketplaces"
import { useFormat } from "../../hooks/use-format"
import { PreviewNotices } from "./preview-notices"
import { PreviewSkus } from "./preview-skus"

export function SwitchPreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation("amazon")
  const moves = preview.acts.filter((act) => act.is_move)
  const rest = preview.acts.filter((act) => !act.is_move)
  return (
    <section
      aria-label={t("settings.preview.title")}
      className="bg-ui-bg-subtle flex flex-col gap-y-4 rounded-lg border p-4"
    >
      <Heading level="h3">{t("settings.preview.title")}</Heading>
      {moves.length === 0 && (
        <Text size="small" className="text-pretty">
          {t("settings.preview.nothingMoves")}
        </Text>
      )}
      <Acts acts={moves} />
      <HeldUnits held={preview.held} />
      <PreviewSkus skus={preview.skus} />
      <Acts acts={rest} isQuiet />
      <PreviewNotices preview={preview} />
    </section>
  )
}

interface ActsProps {
  acts: Preview["acts"]
  /** Of what stays where it is. */
  isQuiet?: boolean
}

function Acts({ acts, isQuiet = false }: ActsProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  if (acts.length === 0) {
    return null
  }
  return (
    <ul className="flex flex-col gap-y-2">
      {acts.map(({ act, orders, units }) => (
        <li key={act}>
          <Text
            size="small"
            weight={isQuiet ? "regular" : "plus"}
            className={isQuiet ? "text-ui-fg-subtle" : undefined}
          >
            {t(`settings.preview.acts.${act}.title`, {
              orders: t("common.orders", {
                count: orders,
                formatted: format.number(orders),
              }),
              units: t("common.units", {
                count: units,
                formatted: format.number(units),
              }),
            })}
          </Text>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t(`settings.preview.acts.${act}.means`)}
          </Text>
        </li>
      ))}
    </ul>
  )
}

function HeldUnits({ held: { before, after } }: Pick<Preview, "held">) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const places = (["medusa", "offer"] as const).filter(
    (place) => before[place] > 0 || after[place] > 0
  )
  if (places.length === 0) {
    return null
  }
  return (
    <table className="txt-small w-full">
      <thead>
        <tr className="text-ui-fg-subtle">
          <th scope="col" className="py-1 text-left font-normal">
            {t("settings.preview.held")}
          </th>
          <th scope="col" className="py-1 text-right font-normal">
            {t("settings.preview.now")}
          </th>
          <th scope="col" className="w-20 py-1 text-right font-normal">
            {t("settings.preview.then")}
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place} className="border-t">
            <th scope="row" className="py-1 text-left font-normal">
              {t(`settings.preview.places.${place}`)}
            </th>
            <td className="py-1 text-right tabular-nums">
              {format.number(before[place])}
            </td>
            <td className="txt-small-plus py-1 text-right tabular-nums">
              {format.number(after[place])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
