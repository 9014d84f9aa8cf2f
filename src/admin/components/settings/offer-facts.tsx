import { useTranslation } from "react-i18next"
import type { OfferSettings } from "../../hooks/accounts"
import { useFormat } from "../../hooks/use-format"
import { Fact } from "../fact"

interface OfferFactsProps {
  own: OfferSettings
  /**
   * What the account says, where the marketplace says nothing. Null: there is no layer above;
   * undefined: it is still being read.
   */
  inherited: OfferSettings | null | undefined
}

/** How many units Amazon may show, and who says so. */
export function OfferFacts({ own, inherited }: OfferFactsProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const units = (count: number) =>
    t("common.units", { count, formatted: format.number(count) })
  /** What counts; and that the account said it. */
  const said = <Value,>(
    mine: Value | null,
    above: Value | null | undefined,
    show: (value: Value | null) => string
  ): string => {
    if (mine !== null || inherited === null) {
      return show(mine)
    }
    return inherited
      ? t("settings.offers.asAccount", { value: show(above ?? null) })
      : "…"
  }
  return (
    <>
      <Fact
        label={t("settings.offers.offering")}
        hint={t("settings.offers.offeringHint")}
        value={said(own.offering, inherited?.offering, (offering) =>
          t(`settings.offers.offerings.${offering ?? "none"}`)
        )}
      />
      <Fact
        label={t("settings.offers.buffer")}
        hint={t("settings.offers.bufferHint")}
        value={said(own.buffer, inherited?.buffer, (buffer) =>
          buffer === null ? t("common.none") : units(buffer)
        )}
      />
      <Fact
        label={t("settings.offers.share")}
        hint={t("settings.offers.shareHint")}
        value={said(own.share, inherited?.share, (share) =>
          format.percent((share ?? 100) / 100)
        )}
      />
      <Fact
        label={t("settings.offers.cap")}
        hint={t("settings.offers.capHint")}
        value={said(own.cap, inherited?.cap, (cap) =>
          cap === null ? t("settings.offers.noCap") : units(cap)
        )}
      />
    </>
  )
}
