import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"

/**
 * In the header of a drawer or a window: Medusa's button that closes it holds an icon only (2.21),
 * and gets the name that a screen reader needs.
 */
export const CloseName = () => {
  const { t } = useTranslation("amazon")
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const button = mark.current
      ?.closest("[role=dialog]")
      ?.querySelector("button:not([role])")
    if (button && !button.textContent) {
      button.setAttribute("aria-label", t("common.close"))
    }
  })
  return <span ref={mark} hidden />
}
