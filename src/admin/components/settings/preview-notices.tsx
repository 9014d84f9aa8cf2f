// What its owner should look at before he switches.

import { useTranslation } from "react-i18next"
import type { SwitchPreview } from "../../hooks/marketplaces"
import { useFormat } from "../../hooks/use-format"
import { NoticeLine } from "../notice-line"
import { TextLink } from "../text-link"

/** Enough to see what is the matter; the pages behind the links list all. */
const shownMost = 5

export function PreviewNotices({ preview }: { preview: SwitchPreview }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  return (
    <>
      {preview.at_risk.slice(0, shownMost).map((risk) => (
        <NoticeLine kind="warning" key={risk.inventory_item_id}>
          {t(`settings.preview.risks.${risk.code}`, {
            sku: risk.sku ?? risk.sold_as.join(", "),
          })}{" "}
          <TextLink
            className="underline"
            to={`/inventory/${risk.inventory_item_id}`}
          >
            {t("settings.preview.toInventory")}
          </TextLink>
        </NoticeLine>
      ))}
      {preview.at_risk.length > shownMost && (
        <NoticeLine kind="warning">
          {t("settings.preview.moreRisks", {
            count: preview.at_risk.length - shownMost,
            formatted: format.number(preview.at_risk.length - shownMost),
          })}
        </NoticeLine>
      )}
      {preview.unmapped.length > 0 && (
        <NoticeLine kind="warning">
          {t("settings.preview.unmapped", {
            count: preview.unmapped.length,
            formatted: format.number(preview.unmapped.length),
            skus: preview.unmapped
              .slice(0, shownMost)
              .map(({ sku }) => sku ?? t("settings.preview.noSku"))
              .join(", "),
          })}{" "}
          <TextLink className="underline" to="/amazon/listings/inbox">
            {t("settings.preview.toListings")}
          </TextLink>
        </NoticeLine>
      )}
      {preview.in_progress > 0 && (
        <NoticeLine>
          {t("settings.preview.inProgress", {
            count: preview.in_progress,
            formatted: format.number(preview.in_progress),
          })}
        </NoticeLine>
      )}
    </>
  )
}
